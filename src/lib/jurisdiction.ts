/**
 * Jurisdictions by ISO 3166: a country (CN, TW) or a part of one (US-MA). Countries are the standard's list, written out; of
 * the parts only those of the United States are known by name, since their law differs by state; others are checked by form.
 */
const countryCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF ' +
  'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH ' +
  'GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW ' +
  'KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG ' +
  'NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN ' +
  'SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ' +
  'ZA ZM ZW';

const states =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN ' +
  'TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI';

const countries = new Set(countryCodes.split(' '));
const statesOfUs = new Set(states.split(' '));

export function isJurisdiction(code: string): boolean {
  const [country = '', part, ...more] = code.split('-');
  if (!countries.has(country) || more.length > 0) return false;
  if (part === undefined) return true;
  return country === 'US' ? statesOfUs.has(part) : /^[A-Z0-9]{1,3}$/.test(part);
}

/** US of US-MA. */
export function countryOf(jurisdiction: string): string {
  return jurisdiction.slice(0, 2);
}

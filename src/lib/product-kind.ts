import { graphqlEnum } from './enums.js';
import { productKindWords } from './vocabulary.js';

/** Here, since both a debt and a complaint about one say what kind of credit it is. */
export const ProductKindEnum = graphqlEnum(
  'ProductKind',
  productKindWords,
  'What kind of credit; rules say which kinds they bind.',
);

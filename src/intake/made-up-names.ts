/** Common surnames and given names, to be combined at random. Whoever bears such a combination does so by chance. */
export interface NameLists {
  readonly surnames: readonly string[];
  readonly given: readonly string[];
}

const list = (words: string): readonly string[] => Object.freeze(words.split(' '));

export const simplifiedNames: NameLists = {
  surnames: list(
    '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 沈 姚 卢 ' +
      '傅 钟 姜 崔 谭 廖 范 汪 陆 金 石 戴 贾 韦 夏 邱 方 侯 邹 熊 孟 秦 白 江 阎 薛 尹 段 雷 黎 史 龙 陶 贺 顾 毛 郝 龚 邵 万 欧阳 司马 上官 诸葛',
  ),
  given: list(
    '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 秀英 桂英 秀兰 玉兰 建华 建国 志强 志明 海燕 晓东 晓明 春梅 国强 国华 文博 文静 ' +
      '雨欣 雨桐 子涵 子轩 梓涵 浩然 宇轩 欣怡 诗涵 思远 嘉怡 俊杰 俊宇 佳琪 雅婷 婷婷 丹丹 立新 立群 永强 永红 玉梅 玉珍 凤英 淑珍 淑华 红梅 ' +
      '振华 德华 家辉 家豪 天宇 鹏飞 海波 海涛 少华 小红 小龙 慧敏 慧玲 美玲 美琪 晨曦 一鸣 若曦 书瑶 清扬 长青 学文 学军 瑞雪 忠诚',
  ),
};

export const traditionalNames: NameLists = {
  surnames: list(
    '陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 洪 郭 邱 曾 廖 賴 徐 周 葉 蘇 莊 呂 江 何 蕭 羅 高 潘 簡 朱 鍾 彭 游 詹 胡 施 沈 余 盧 梁 趙 顏 柯 翁 魏 孫 戴 ' +
      '范 方 宋 鄧 杜 傅 侯 曹 薛 丁 卓 馬 董 唐 藍 蔣 石 紀 姚 連 馮 歐 程 湯 田 康 姜 白 汪 尤 鄒 巫 鐘 涂 龔 嚴 韓 袁 歐陽 張簡',
  ),
  given: list(
    '志明 淑芬 家豪 雅婷 俊宏 怡君 志偉 淑惠 建宏 美玲 冠宇 欣怡 宗翰 佳穎 承翰 宜庭 柏翰 思妤 俊傑 雅雯 文雄 麗華 國華 秀英 明哲 淑娟 信宏 惠雯 ' +
      '建志 佩君 宗憲 婉婷 嘉宏 詩涵 彥廷 郁婷 品妤 子晴 宥廷 語彤 家瑋 靜宜 正雄 月娥 金龍 寶珠 榮華 素珍 文彬 玉蘭 世昌 美惠 永福 春嬌 政宏 雅惠 ' +
      '偉 芳 傑 敏 宏 慧 明 玲 凱 婷 仁傑 書豪 韻如 心怡 智凱 筱婷 哲瑋 佩珊 博文 鈺婷 奕辰 詠晴 翊翔 采潔 景翔 若瑜 振宇 曉薇',
  ),
};

export const englishNames: NameLists = {
  surnames: list(
    'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White Harris Clark ' +
      'Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell ' +
      'Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Kelly Howard Ward Cox Richardson Wood ' +
      "Watson Brooks Bennett Gray Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Fisher Henderson Cole West O'Brien " +
      "O'Connor MacDonald Singh Patel Khan Chen Lin Wang Garcia Nguyen Kim",
  ),
  given: list(
    'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah ' +
      'Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly Andrew Emily ' +
      'Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald Rebecca Jason Laura ' +
      'Edward Helen Jeffrey Sharon Ryan Cynthia Jacob Kathleen Gary Amy Nicholas Angela Eric Anna Jonathan Ruth Stephen Grace Larry Alice ' +
      'Justin Victoria Scott Rachel Brandon Olivia Benjamin Julia Samuel Heather Gregory Diana Alexander Vivian Patrick Joyce Frank Irene',
  ),
};

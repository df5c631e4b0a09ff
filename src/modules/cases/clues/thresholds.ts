/** 追责期限：违法行为在二年内未被发现的，不再给予行政处罚（行政处罚法第三十六条第一款）。 The longer one of five years is no ground before it has passed either. */
export const timeBarMonths = 24

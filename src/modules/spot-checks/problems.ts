import { defineProblems } from '../../kernel/problem.ts'

const correction = [{ law: '行政执法监督条例', article: '第二十八条' }]

export const spotCheckProblems = defineProblems('spot-checks', {
  'organiser-without-agency': {
    status: 422,
    title: { zh: '账号无所属机关', en: 'Account without an agency' },
    detail: { zh: '案卷评查由机关组织，当前账号没有所属机关', en: 'A spot check is organised by a body; this account belongs to none' },
    legalBasis: [{ law: '行政执法监督条例', article: '第十五条' }],
  },
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能在本级及下级区划组织案卷评查', en: 'Spot checks are organised in the own division and those below' },
  },
  'division-unknown': {
    status: 422,
    title: { zh: '行政区划代码不存在', en: 'Unknown division code' },
    detail: { zh: '行政区划代码不在 GB/T 2260 代码表内', en: 'The division code is not in the table of GB/T 2260' },
  },
  'period-empty': {
    status: 422,
    title: { zh: '结案期间为空', en: 'Empty period' },
    detail: { zh: '结案期间的截止日（不含）须晚于起始日', en: 'The end of the period (not included) lies after its beginning' },
  },
  'period-not-over': {
    status: 422,
    title: { zh: '结案期间尚未结束', en: 'Period not over' },
    detail: {
      zh: '结案期间至{closedTo}（不含）尚未结束，此后结案的案卷将不在抽样框内',
      en: 'The period up to {closedTo} (not included) is not over; files closed later would be missing from the frame',
    },
  },
  'minimums-exceed-sample': {
    status: 422,
    title: { zh: '最低抽取数超过抽取总数', en: 'Minimums exceed the sample' },
    detail: {
      zh: '各机关最低抽取数合计{needed}件，超过抽取总数{sampleSize}件',
      en: 'The minimums of the agencies add up to {needed}, more than the sample of {sampleSize}',
    },
  },
  'frame-empty': {
    status: 422,
    title: { zh: '抽样框为空', en: 'Empty frame' },
    detail: { zh: '该区划和期间内没有符合条件的已结案件', en: 'No closed case of this division and period belongs to the frame' },
  },
  'frame-too-large': {
    status: 422,
    title: { zh: '抽样框过大', en: 'Frame too large' },
    detail: {
      zh: '抽样框超过上限{limit}件，请缩短期间、减少行为种类或者分区划组织',
      en: 'The frame holds more than {limit} files: shorten the period, take fewer kinds of act or smaller divisions',
    },
  },
  'seed-source-missing': {
    status: 422,
    title: { zh: '未说明种子来源', en: 'Source of the seed missing' },
    detail: {
      zh: '须说明随机种子的公开来源及查询方法',
      en: 'State the public source of the seed and how anyone can look it up',
    },
  },
  'seed-source-differs': {
    status: 422,
    title: { zh: '种子来源与预告不符', en: 'Source of the seed differs from the announced one' },
    detail: { zh: '种子来源须与固定抽样框时预告的来源一致', en: 'The seed comes from the source that was announced with the commitment' },
  },
  'seed-value-missing': {
    status: 422,
    title: { zh: '未说明种子原文', en: 'Value of the seed missing' },
    detail: { zh: '须写明随机种子的原文，一字不差', en: 'State the value of the seed exactly as published' },
  },
  'seed-incomplete': {
    status: 422,
    title: { zh: '种子来源数值不全', en: 'Values of the seed incomplete' },
    detail: {
      zh: '须按公布的次序写明份额以外各来源的数值，形成种子后再抽取',
      en: 'State a value for every announced source but the shares, in their order; the draw follows once the seed is made',
    },
  },
  'seed-already-made': {
    status: 422,
    title: { zh: '种子已形成', en: 'Seed already made' },
    detail: { zh: '种子已经形成，抽取时不得另行说明', en: 'The seed is made; the draw takes no other' },
  },
  'share-unknown': {
    status: 422,
    title: { zh: '无此提交方', en: 'Unknown party' },
    detail: { zh: '承诺时公布的种子来源中没有“{party}”的份额', en: 'No share of {party} was announced with the commitment' },
  },
  'share-revealed': {
    status: 409,
    title: { zh: '份额已揭示', en: 'Share already revealed' },
    detail: { zh: '“{party}”的份额已经揭示', en: 'The share of {party} has been revealed' },
  },
  'reveal-too-late': {
    status: 422,
    title: { zh: '揭示逾期', en: 'Revealed too late' },
    detail: { zh: '揭示截止{revealBy}已过，该份额以其承诺代替', en: 'The time to reveal ended at {revealBy}; the commitment stands in for the share' },
  },
  'party-unknown': {
    status: 422,
    title: { zh: '提交方账号或者机关不符', en: 'Holder of the share unknown' },
    detail: { zh: '须且只须注明一个存续的机关或者一个有效的账号，由其自行提交份额', en: 'Name either one body that exists or one active account, which then commits and reveals its own share' },
  },
  'party-taken': {
    status: 409,
    title: { zh: '提交方重复', en: 'Party named twice' },
    detail: { zh: '名称或者所属机关与另一提交方相同，一个机关只能提交一个份额', en: 'Another party has this name or belongs to the same agency; one agency gives one share' },
  },
  'party-not-committed': {
    status: 409,
    title: { zh: '提交方尚未提交承诺', en: 'Party has not committed' },
    detail: { zh: '“{party}”尚未提交份额承诺；逾期不提交的，请撤回邀请', en: '{party} has not committed to a share yet; withdraw the invitation of a party that does not' },
  },
  'party-left-out': {
    status: 422,
    title: { zh: '遗漏提交方', en: 'Party left out' },
    detail: { zh: '已邀请的“{party}”未列入种子来源；不再采用的，应当撤回邀请并说明理由', en: '{party} was invited but is not among the sources; withdraw the invitation with a reason instead' },
  },
  'party-acts-itself': {
    status: 422,
    title: { zh: '份额由本方自行提交', en: 'The party acts itself' },
    detail: { zh: '“{party}”的份额由其账号自行承诺和揭示，他人不得代办', en: '{party} commits and reveals by its own account; nobody does so in its place' },
  },
  'share-commitment-missing': {
    status: 422,
    title: { zh: '未提供份额承诺', en: 'Commitment of a share missing' },
    detail: { zh: '“{party}”不使用本系统，须载明其提交的份额承诺', en: '{party} does not use this system: state the commitment it handed in' },
  },
  'file-unknown': {
    status: 422,
    title: { zh: '案卷不在本次评查内', en: 'File not of this spot check' },
    detail: { zh: '被替换的案卷不是本次抽中的案卷', en: 'The file to be replaced was not drawn in this spot check' },
  },
  'file-replaced': {
    status: 409,
    title: { zh: '案卷已被替换', en: 'File replaced' },
    detail: { zh: '该案卷已被替换，不再评查', en: 'This file was replaced and is not reviewed' },
  },
  'draw-not-after-commitment': {
    status: 422,
    title: { zh: '抽取不晚于固定抽样框', en: 'Draw not after the commitment' },
    detail: { zh: '抽取时刻须晚于固定抽样框的时刻', en: 'The draw takes place later than the commitment to the frame' },
  },
  'not-drawn': {
    status: 409,
    title: { zh: '尚未抽取', en: 'Not drawn yet' },
    detail: { zh: '评查计划尚未抽取，没有抽取记录和统计', en: 'Nothing has been drawn yet: there is no record and no figure' },
  },
  'earlier-protocol': {
    status: 409,
    title: { zh: '依旧版协议抽取', en: 'Of the earlier protocol' },
    detail: {
      zh: '评查计划的抽样框依抽取协议 mingjian-draw/1 固定；已抽中的案卷照常评查，但本版不再据以抽取、导出记录和推断，请以当时导出的记录为准，或者另行制定计划',
      en: 'The frame was committed by the protocol mingjian-draw/1; what was drawn is reviewed as before, but this version neither draws from it, exports its record nor infers from it: use the record exported then, or plan anew',
    },
  },
  'record-not-verified': {
    status: 500,
    title: { zh: '抽取记录核验不通过', en: 'The draw record does not verify' },
    detail: {
      zh: '保存的抽取数据与抽取协议不符（{checks}），不予导出，请核查数据是否被改动',
      en: 'The stored draw contradicts the draw protocol ({checks}) and is not exported; find out whether it was altered',
    },
  },
  'verification-too-large': {
    status: 422,
    title: { zh: '记录过大', en: 'Record too large' },
    detail: {
      zh: '对象数与人员数之积超过在线核验上限{limit}，请使用 npm run verify-draw 或 tools/verify_draw.py',
      en: 'Items times people exceed {limit}, the limit here: use npm run verify-draw or tools/verify_draw.py',
    },
  },
  'files-not-reviewed': {
    status: 422,
    title: { zh: '尚有案卷未评查', en: 'Files not reviewed yet' },
    detail: { zh: '尚有{remaining}件抽中的案卷未完成评查', en: '{remaining} of the files drawn have not been reviewed' },
  },
  'closed-too-early': {
    status: 422,
    title: { zh: '结束日期早于评查', en: 'Closed before the review' },
    detail: { zh: '结束日期不能早于抽取日期和最后一件案卷的评查日期', en: 'The closing date is not before the draw or the review of the last file' },
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '已经发生的行为，其日期不能晚于今日', en: 'The date of an act that has happened cannot be in the future' },
  },
  'reviewer-unknown': {
    status: 422,
    title: { zh: '评查人员不存在', en: 'Unknown reviewer' },
    detail: { zh: '评查人员不存在、不在您的数据范围内或者已离岗', en: 'The reviewer does not exist, is outside your data scope or has left' },
  },
  'reviewer-of-reviewed-agency': {
    status: 422,
    title: { zh: '评查人员属于被评查机关', en: 'Reviewer of the reviewed agency' },
    detail: { zh: '评查人员不得评查本机关的案卷，应当交叉评查', en: 'Nobody reviews the files of the own agency: reviews are crossed' },
  },
  'organised-by-reviewed': {
    status: 422,
    title: { zh: '被评查机关不得组织评查', en: 'Organised by the reviewed agency' },
    detail: { zh: '这是本机关的案卷，由组织评查的机关指定评查人员、完成评查', en: 'This is a file of the own agency: the organiser assigns its reviewer and completes its review' },
  },
  'reviewer-handled-case': {
    status: 422,
    title: { zh: '评查人员办理过该案', en: 'Reviewer handled the case' },
    detail: {
      zh: '评查人员是该案的办案人员，与案卷有利害关系，应当回避',
      en: 'The reviewer handled this case and withdraws because of the interest in its file',
    },
  },
  'reviewer-missing': {
    status: 422,
    title: { zh: '未指定评查人员', en: 'No reviewer assigned' },
    detail: { zh: '该案卷尚未指定评查人员', en: 'No reviewer has been assigned to this file' },
  },
  'review-completed': {
    status: 409,
    title: { zh: '案卷已完成评查', en: 'Review completed' },
    detail: { zh: '该案卷已完成评查，评查人员和问题不能再变动', en: 'The review of this file is completed: reviewer and findings stay as they are' },
  },
  'reviewed-before-draw': {
    status: 422,
    title: { zh: '评查早于抽取', en: 'Reviewed before the draw' },
    detail: { zh: '评查完成日期不能早于抽取日期', en: 'The review is not completed before the day of the draw' },
  },
  'finding-by-reviewed-agency': {
    status: 422,
    title: { zh: '被评查机关不得记录问题', en: 'Recorded by the reviewed agency' },
    detail: { zh: '问题由评查方记录，被评查机关不得自行记录', en: 'Findings are recorded by the reviewers, not by the reviewed agency' },
  },
  'rectify-by-past': {
    status: 422,
    title: { zh: '整改期限早于记录日期', en: 'Rectification due before the finding' },
    detail: { zh: '整改期限届满日不能早于记录日期', en: 'The last day for rectification is not before the day the finding is recorded' },
    legalBasis: correction,
  },
  'rectified-by-another': {
    status: 422,
    title: { zh: '非被评查机关', en: 'Not the reviewed agency' },
    detail: { zh: '整改情况由被评查机关报送', en: 'The rectification is reported by the reviewed agency itself' },
    legalBasis: correction,
  },
  'rectified-before-finding': {
    status: 422,
    title: { zh: '整改早于问题记录', en: 'Rectified before the finding' },
    detail: { zh: '整改日期不能早于问题记录日期', en: 'The rectification is not before the day the finding was recorded' },
  },
  'verified-by-reviewed-agency': {
    status: 422,
    title: { zh: '被评查机关不得自行核验', en: 'Verified by the reviewed agency' },
    detail: { zh: '整改情况由评查方核验，被评查机关不得自行核验', en: 'A rectification is verified by the reviewers, not by the agency that made it' },
    legalBasis: [{ law: '行政执法监督条例', article: '第二十六条' }],
  },
  'verified-before-rectification': {
    status: 422,
    title: { zh: '核验早于整改', en: 'Verified before the rectification' },
    detail: { zh: '核验日期不能早于整改日期', en: 'The verification is not before the day of the rectification' },
  },
  'claim-unprovable': {
    status: 422,
    title: { zh: '该论断无法证明', en: 'The claim cannot be proven' },
    detail: {
      zh: '预计发现的{expected}件问题案卷已达到可容忍的问题率，抽取多少都无法证明',
      en: 'The {expected} faulty files expected reach the tolerable share: no sample can prove the claim',
    },
  },
  'sample-contradictory': {
    status: 422,
    title: { zh: '样本数量自相矛盾', en: 'Contradictory counts' },
    detail: { zh: '有问题的案卷不多于评查案卷，评查案卷不多于案卷总数', en: 'Not more faulty files than reviewed ones, and not more reviewed ones than there are' },
  },
  'sample-not-by-protocol': {
    status: 409,
    title: { zh: '样本未依抽取协议产生', en: 'Sample not drawn by the protocol' },
    detail: {
      zh: '评查的案卷与签号不符（{label}），不能据此推断',
      en: 'The files reviewed are not those of the tickets ({label}); nothing can be inferred from them',
    },
  },
  'sample-substituted': {
    status: 409,
    title: { zh: '替换的案卷过多', en: 'Too many substitutions' },
    detail: {
      zh: '抽中的{drawn}件中有{substituted}件被替换，超过{limit}%，不能据此推断',
      en: '{substituted} of {drawn} files drawn were substituted, more than {limit} %; nothing can be inferred',
    },
  },
  'sample-not-reviewed': {
    status: 409,
    title: { zh: '样本尚未全部评查', en: 'Sample not reviewed in full' },
    detail: {
      zh: '尚有{remaining}件抽中的案卷未完成评查，此前不作推断：先评查哪些不由抽取决定',
      en: '{remaining} of the files drawn have not been reviewed; which come first is not decided by the draw, so nothing is inferred before',
    },
  },
})

/** A public lawyer engaged for two years. */
export const newAdviser = (given: object = {}) => ({
  name: '甄公职', kind: 'PUBLIC_LAWYER', organisation: '海安市司法局', speciality: '行政法', engagedFrom: '2025-01-01', engagedTo: '2026-12-31', ...given,
})

/** What every connection tells the planner; the reference of the bench takes the same. */
export const plannerSettings: readonly string[] = [
  // Each form of a statement has its own name, and an index that serves it whatever the values: planning it anew costs more than running it.
  '-c plan_cache_mode=force_generic_plan',
  // Every list has an index in its order; the default stands for discs whose heads move and makes plans collect and sort instead.
  '-c random_page_cost=1.1',
]

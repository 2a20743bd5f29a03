package fr.romans.mes.scheduler.shop;

/**
 * A good plan of a shop, kept.
 *
 * @param sequence all operations, in an order in which they can start
 * @param choice   which of its machines does each operation
 */
record Elite(int[] sequence, int[] choice, int makespan) {
    static Elite of(ShopPlan plan) {
        return new Elite(plan.order.clone(), plan.choices(), plan.makespan);
    }
}

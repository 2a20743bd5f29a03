package fr.romans.mes.simulators.orderbook;

/** The kinds of order as the order file spells them. */
public enum OrderKind {
    SERIES,
    SMALL_SERIES,
    SHOW,
    PROTOTYPE,
    MADE_TO_ORDER,
    PRE_ORDER_CAMPAIGN
}

package fr.romans.mes.trespass.orderbook;

/** One end of a cycle between features. */
public class Front {}

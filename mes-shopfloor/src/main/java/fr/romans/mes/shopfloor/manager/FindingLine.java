package fr.romans.mes.shopfloor.manager;

/** @param alarm whether it cannot wait */
public record FindingLine(boolean alarm, String sentence) {}

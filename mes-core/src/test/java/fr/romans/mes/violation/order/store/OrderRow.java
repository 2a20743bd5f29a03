package fr.romans.mes.violation.order.store;

public record OrderRow(String id) {}

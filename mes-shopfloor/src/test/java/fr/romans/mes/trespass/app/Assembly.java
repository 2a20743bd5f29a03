package fr.romans.mes.trespass.app;

public final class Assembly {}

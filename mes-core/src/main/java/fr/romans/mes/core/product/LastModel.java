package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.LastModelId;

/** A last model (forme) with the pairs of lasts that exist of each size. */
public record LastModel(LastModelId id, String name, SizeRun pairsOwned) {}

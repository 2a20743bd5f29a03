package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;

/** The pairs of lasts of one model and size that exist. */
public record LastStock(LastModelId model, ShoeSize size, Pairs owned) {}

package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.OperationCode;
import java.time.Duration;

/**
 * Set-up (changement de série): when two lots follow each other on a post and differ in this attribute, so long is spent.
 * The times of all attributes that differ add up.
 */
public record SetupRule(OperationCode operation, String attribute, Duration duration) {}

/**
 * What terminals say: decoded, checked against the contract and the configured ateliers, and taken into the journal; and
 * who may be a terminal. {@link fr.romans.mes.shopfloor.terminal.ReportIntake} is the door for every other source of
 * events. Table of the credentials in {@code store}.
 */
@NullMarked
package fr.romans.mes.shopfloor.terminal;

import org.jspecify.annotations.NullMarked;

/**
 * Who may use the application: accounts with a role, and signing in. Its table lives in {@code store}; what stands at
 * the HTTP door (pages, filters, answers to those who may not enter) in {@code gate}.
 */
@NullMarked
package fr.romans.mes.shopfloor.access;

import org.jspecify.annotations.NullMarked;

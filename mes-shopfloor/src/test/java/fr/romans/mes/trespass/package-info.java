/** Classes that break a rule each, on purpose: {@code ShopfloorArchitectureTest} proves that they are caught. */
package fr.romans.mes.trespass;

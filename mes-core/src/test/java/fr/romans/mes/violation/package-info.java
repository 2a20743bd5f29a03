/** Classes that break the architecture on purpose, one rule each, so that the rules are seen to catch them. */
package fr.romans.mes.violation;

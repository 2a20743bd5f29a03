/**
 * What arrived from terminals, stored before it is acknowledged to the broker: in the journal at once, or here until the
 * journal can have it; what cannot be taken waits in quarantine for a manager. Called by {@code mqtt}, which brings, and
 * {@code terminal}, which takes. Understands no message. Tables in {@code store}.
 */
@NullMarked
package fr.romans.mes.shopfloor.inbox;

import org.jspecify.annotations.NullMarked;

/** The pages in a real browser. Needs Chromium and Node on the machine; see {@code Chromium}. */
@NullMarked
package fr.romans.mes.shopfloor.browser;

import org.jspecify.annotations.NullMarked;

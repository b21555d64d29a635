package org.chalkline.app.ledger;

import org.chalkline.kernel.fact.FactStream;

/**
 * The facts as projections are built from them: all of them from the first on, each found as it was
 * signed. Those who follow the facts follow the {@link FactStream} itself.
 */
public record WholeFacts(FactStream stream) {}

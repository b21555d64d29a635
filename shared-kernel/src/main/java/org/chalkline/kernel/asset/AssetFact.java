package org.chalkline.kernel.asset;

import org.chalkline.kernel.fact.Fact;

/** Every fact about state-owned assets, whichever aggregate it belongs to. */
public sealed interface AssetFact extends Fact
        permits AssetEvent,
                AssetReportEvent,
                AssetRequestEvent,
                DisposalEvent,
                PaymentUseEvent,
                StocktakingEvent {}

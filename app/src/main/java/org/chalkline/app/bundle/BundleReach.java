package org.chalkline.app.bundle;

import org.chalkline.app.bundle.BundleRefusedException.Code;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.table.Sights;
import org.springframework.stereotype.Component;

/**
 * Keeps units to bundles of cases that they see. A bundle of a school, or of a range of positions,
 * holds what is others' as well.
 */
@Component
class BundleReach {
    private final Sights sights;

    BundleReach(Sights sights) {
        this.sights = sights;
    }

    /**
     * @throws BundleRefusedException if it holds what they don't see, or there is no such case
     */
    void require(SignedIn who, BundleMaker.Request request) throws BundleRefusedException {
        boolean sees =
                request.scope() instanceof Scope.OfCase one
                        ? sights.sees(who, one.of())
                        : !new Viewer(who).isBound();
        if (!sees) throw new BundleRefusedException(Code.OUT_OF_REACH);
    }
}

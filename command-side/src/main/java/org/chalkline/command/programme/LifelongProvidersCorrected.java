package org.chalkline.command.programme;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.programme.LifelongProviderRefusal.GUIDED_BY_ANOTHER;
import static org.chalkline.command.programme.LifelongProviderRefusal.NOT_GUIDED;
import static org.chalkline.command.programme.LifelongProviderRefusal.YEAR_NOT_OVER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.LifelongProviderEvent;
import org.chalkline.kernel.programme.LifelongProviderEvent.*;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On no day do two colleges guide a corrected provider, and nothing of it ends before it began. */
@Component
class LifelongProvidersCorrected implements Correctable {

    @Override
    public String kind() {
        return LifelongProviderId.KIND;
    }

    @Override
    public void require(List<Fact> facts) {
        var opened = new HashMap<String, LocalDate>();
        @Nullable LocalDate guidedSince = null;
        var freeFrom = Fact.SINCE_EVER;
        for (var fact : facts) {
            if (!(fact instanceof LifelongProviderEvent event)) continue;
            var on = event.effectiveOn();
            switch (event) {
                case GuidanceBegun e -> {
                    refuseIf(on.isBefore(freeFrom), GUIDED_BY_ANOTHER);
                    guidedSince = on;
                }
                case GuidanceEnded e -> {
                    refuseIf(guidedSince == null || !on.isAfter(guidedSince), NOT_GUIDED);
                    freeFrom = on;
                }
                case LearningPointOpened e -> {
                    ProgrammeOffice.requireSubdistrict(e.subdistrict());
                    opened.put(e.point(), on);
                }
                case LearningPointClosed e -> {
                    var since = opened.get(e.point());
                    refuseIf(since != null && on.isBefore(since), ACT_OUT_OF_ORDER);
                }
                case ProviderEvaluated e -> refuseIf(e.year() > on.getYear(), YEAR_NOT_OVER);
            }
        }
    }
}

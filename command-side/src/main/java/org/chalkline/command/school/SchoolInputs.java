package org.chalkline.command.school;

import static org.chalkline.command.RefusedException.refuseIf;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.school.Title;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * are still texts. {@code command()} throws {@link RefusedException} when one is malformed.
 */
final class SchoolInputs {
    private SchoolInputs() {}

    record StageCapacityInput(Stage stage, int pupils) {}

    record ApproveCapacityInput(
            SchoolId school,
            List<StageCapacityInput> capacity,
            Decision decision,
            LocalDate effectiveOn) {
        ApproveCapacity command() {
            var figures = new EnumMap<Stage, Integer>(Stage.class);
            for (var figure : capacity) {
                var before = figures.put(figure.stage(), figure.pupils());
                refuseIf(before != null, SchoolRefusal.STAGE_NAMED_TWICE);
            }
            return new ApproveCapacity(school, figures, decision, effectiveOn);
        }
    }

    record TitleQuotaInput(Title title, int posts) {}

    record ApproveTitleQuotaInput(
            SchoolId school,
            List<TitleQuotaInput> quota,
            Decision decision,
            LocalDate effectiveOn) {
        ApproveTitleQuota command() {
            var figures = new EnumMap<Title, Integer>(Title.class);
            for (var figure : quota) {
                var before = figures.put(figure.title(), figure.posts());
                refuseIf(before != null, SchoolRefusal.TITLE_NAMED_TWICE);
            }
            return new ApproveTitleQuota(school, figures, decision, effectiveOn);
        }
    }
}

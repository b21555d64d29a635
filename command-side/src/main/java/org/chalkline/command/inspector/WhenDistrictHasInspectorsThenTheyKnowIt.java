package org.chalkline.command.inspector;

import java.util.List;
import org.chalkline.command.inspector.InspectorCommand.NoteDistrictOfInspector;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictVersion;
import org.springframework.stereotype.Component;

/**
 * Of each inspector stands for which districts they ever answered, so that these are found when the
 * inspector goes.
 */
@Component
public class WhenDistrictHasInspectorsThenTheyKnowIt implements Reaction {

    @Override
    public String name() {
        return "inspectors-districts";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DistrictVersion.class.isAssignableFrom(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        var version = (DistrictVersion) fact;
        return version.inspectors().stream()
                .<Object>map(
                        each ->
                                new NoteDistrictOfInspector(
                                        each.inspector(),
                                        version.district(),
                                        version.effectiveOn()))
                .toList();
    }
}

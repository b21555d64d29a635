package org.chalkline.command.inspection;

import java.util.List;
import org.chalkline.command.inspection.ResponsibleDistricts.MissInspector;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEnded;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEnteredDistrict;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorTermEnded;
import org.springframework.stereotype.Component;

/**
 * When an inspector's term ends, or somebody is dismissed or goes, each district for which they
 * answer says that they are there no more. One that took them in at the same moment hears of it
 * when the inspector knows the district.
 */
@Component
public class WhenInspectorGoesThenDistrictsSaySo implements Reaction {

    @Override
    public String name() {
        return "inspector-gone";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == InspectorTermEnded.class
                || type == InspectorEnded.class
                || type == InspectorEnteredDistrict.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case InspectorTermEnded e -> List.of(new MissInspector(e.inspector()));
            case InspectorEnded e -> List.of(new MissInspector(e.inspector()));
            case InspectorEnteredDistrict e -> List.of(new MissInspector(e.inspector()));
            default -> List.of();
        };
    }
}

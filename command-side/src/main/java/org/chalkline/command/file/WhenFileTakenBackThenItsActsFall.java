package org.chalkline.command.file;

import java.util.List;
import java.util.Set;
import org.chalkline.command.file.IntakeFileCommand.TakePartBack;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.intake.IntakeFileEvent.PartTakenBack;
import org.chalkline.kernel.intake.IntakeFileEvent.TakeBackOrdered;
import org.springframework.stereotype.Component;

/**
 * A file that is taken back has its acts set aside part by part, each part because of the one
 * before. A program that ends in between goes on where it was.
 */
@Component
public class WhenFileTakenBackThenItsActsFall implements Reaction {

    @Override
    public String name() {
        return "files-taken-back";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return Set.of(TakeBackOrdered.class, PartTakenBack.class).contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case TakeBackOrdered e ->
                    List.of(new TakePartBack(e.file(), e.takeBack(), FactStream.NOTHING));
            case PartTakenBack e when !e.last() ->
                    List.of(new TakePartBack(e.file(), e.takeBack(), e.through()));
            default -> List.of();
        };
    }
}

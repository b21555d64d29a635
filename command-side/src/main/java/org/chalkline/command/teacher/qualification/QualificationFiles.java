package org.chalkline.command.teacher.qualification;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.DOCUMENT_NAMED_TWICE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.Inputs;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.qualification.QualificationCommand.ReckonClocksAnew;
import org.chalkline.command.teacher.qualification.QualificationCommand.SettleClocks;
import org.chalkline.command.teacher.qualification.QualificationCommand.SubmittedDocument;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.springframework.stereotype.Component;

/** Where the files are found, by those who decide on them and by the watcher of their clocks. */
@Component
public class QualificationFiles {
    private final Repository<QualificationFile> repository;

    QualificationFiles(Repository<QualificationFile> repository) {
        this.repository = repository;
    }

    /** Does something with a file, on which nothing need be. */
    void with(QualificationFileId id, Consumer<QualificationFile> act) throws Exception {
        repository.loadOrCreate(id.toString(), QualificationFile::new).execute(act);
    }

    /** The documents by their kinds, each named once. */
    static Map<Document, String> byKind(List<SubmittedDocument> documents) {
        var byKind = new EnumMap<Document, String>(Document.class);
        for (var each : documents) {
            Inputs.requireDigest(each.digest());
            refuseIf(byKind.put(each.document(), each.digest()) != null, DOCUMENT_NAMED_TWICE);
        }
        return byKind;
    }

    @CommandHandler
    void handle(SettleClocks c, StaffOffice office) throws Exception {
        with(c.file(), file -> file.settle(office.today(), office.calendar()));
    }

    @CommandHandler
    void handle(ReckonClocksAnew c, StaffOffice office) throws Exception {
        var calendar = office.calendar();
        with(
                c.file(),
                file -> {
                    file.settle(c.publishedOn(), calendar);
                    file.clocks().reckonAnew(c.notice(), c.publishedOn(), calendar);
                });
    }
}

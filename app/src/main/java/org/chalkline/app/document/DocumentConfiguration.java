package org.chalkline.app.document;

import java.io.IOException;
import java.time.Clock;
import org.chalkline.app.data.DataFolder;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonalData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Keeps documents in the data folder. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    Documents documents(
            DataFolder data,
            Clock clock,
            @Value("${chalkline.room.bulk}") DataSize least,
            Limitations limitations)
            throws IOException {
        var documents = new FolderDocuments(data.documents(), clock);
        documents.sweep();
        var room = new Room(data.path(), least);
        limitations.add(room);
        return new RoomyDocuments(documents, data.documents(), data.path(), room);
    }

    @Bean
    PeoplesDocuments peoplesDocuments(
            Documents documents,
            PersonalData people,
            AccessLog accesses,
            FactsOf facts,
            FactStream stream,
            Clock clock) {
        return new PeoplesDocuments(documents, people, accesses, facts, stream::head, clock);
    }
}

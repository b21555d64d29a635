package org.chalkline.app.document;

import java.io.IOException;
import java.time.Clock;
import org.chalkline.app.data.DataFolder;
import org.chalkline.kernel.document.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps documents in the data folder. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    Documents documents(DataFolder data, Clock clock) throws IOException {
        var documents = new FolderDocuments(data.documents(), clock);
        documents.sweep();
        return documents;
    }
}

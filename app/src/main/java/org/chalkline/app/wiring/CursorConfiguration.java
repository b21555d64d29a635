package org.chalkline.app.wiring;

import org.chalkline.personal.MasterKey;
import org.chalkline.query.graphql.CursorKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key of cursors, which all programs over the same records derive from the same master key. */
@Configuration(proxyBeanMethods = false)
class CursorConfiguration {

    @Bean
    CursorKey cursorKey(MasterKey master) {
        return text -> master.digest("chalkline cursor 1\n" + text);
    }
}

package org.chalkline.command.procedure.clock;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where the watcher is to make rounds: an interval is set, and isn't 0. */
public final class WatcherOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var interval = context.getEnvironment().getProperty("chalkline.watcher.interval");
        return interval != null && DurationStyle.detectAndParse(interval).isPositive();
    }
}

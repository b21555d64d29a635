package org.chalkline.axon.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The last durable position, and a place to wait for the next. */
final class Head {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long position;

    Head(long position) {
        this.position = position;
    }

    long position() {
        return position;
    }

    void moveTo(long last) {
        lock.lock();
        try {
            position = last;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is a position after the given one, at once or within the time. */
    boolean awaitAfter(long given, long timeout, TimeUnit unit) throws InterruptedException {
        if (position > given) return true;
        if (timeout <= 0) return false;
        lock.lockInterruptibly();
        try {
            long left = unit.toNanos(timeout);
            while (position <= given) {
                if (left <= 0) return false;
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}

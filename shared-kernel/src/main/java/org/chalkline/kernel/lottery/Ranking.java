package org.chalkline.kernel.lottery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The ranks of a lottery: which number comes first, second and so on. Pure: whoever has the roster
 * and the seed comes to the same.
 *
 * @param numbers the draw numbers, the first rank's first
 */
public record Ranking(List<Integer> numbers) {

    public Ranking {
        numbers = List.copyOf(numbers);
    }

    /** A number with its hash. */
    private record Hashed(int number, byte[] hash) {}

    /**
     * Redoes a draw.
     *
     * @param numbers the draw numbers, each once, in any order
     * @param seed as it was published
     */
    public static Ranking of(Collection<Integer> numbers, String seed) {
        var digest = sha256();
        var hashed = new Hashed[numbers.size()];
        int i = 0;
        for (int number : numbers) {
            var text = (seed + ":" + number).getBytes(StandardCharsets.UTF_8);
            hashed[i++] = new Hashed(number, digest.digest(text));
        }
        Arrays.sort(
                hashed,
                Comparator.comparing(Hashed::hash, Arrays::compareUnsigned)
                        .thenComparingInt(Hashed::number));
        return new Ranking(Arrays.stream(hashed).map(Hashed::number).toList());
    }

    /** SHA-256 of the ranking: a line for each rank, {@code rank,number}, from rank 1 on. */
    public String digest() {
        var digest = sha256();
        for (int i = 0; i < numbers.size(); i++) {
            digest.update(line((i + 1) + "," + numbers.get(i)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * SHA-256 of a roster: a line for each number, {@code number,registration}, in the order of the
     * numbers.
     */
    public static String digestOf(Collection<DrawNumber> roster) {
        var digest = sha256();
        roster.stream()
                .sorted(Comparator.comparingInt(DrawNumber::number))
                .forEach(each -> digest.update(line(each.number() + "," + each.registration())));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ByteBuffer line(String text) {
        return StandardCharsets.UTF_8.encode(text + "\n");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

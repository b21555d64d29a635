package org.chalkline.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The entries, roots and proofs that certificate-transparency's own implementations are tested
 * with.
 */
class Rfc6962Test {
    private static final List<byte[]> ENTRIES =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(HexFormat.of()::parseHex)
                    .toList();

    private static final List<String> ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_the_reference() {
        var frontier = new Frontier();
        for (int size = 0; size <= ENTRIES.size(); size++) {
            if (size > 0) frontier.append(TreeHash.leaf(ENTRIES.get(size - 1)));
            assertThat(frontier.root()).as("size %d", size).isEqualTo(hash(ROOTS.get(size)));
            assertThat(NaiveTree.root(ENTRIES.subList(0, size))).isEqualTo(frontier.root());
        }
    }

    @Test
    void the_inclusion_proof_of_the_first_of_eight_is_that_of_the_reference() {
        var proof =
                List.of(
                        hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                        hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(NaiveTree.path(0, ENTRIES)).isEqualTo(proof);
        assertThat(
                        Proofs.includes(
                                0, 8, TreeHash.leaf(ENTRIES.getFirst()), proof, hash(ROOTS.get(8))))
                .isTrue();
    }

    @Test
    void the_consistency_proof_from_six_to_eight_is_that_of_the_reference() {
        var proof =
                List.of(
                        hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
                        hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                        hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(NaiveTree.proof(6, ENTRIES)).isEqualTo(proof);
        assertThat(Proofs.consistent(6, 8, hash(ROOTS.get(6)), hash(ROOTS.get(8)), proof)).isTrue();
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }
}

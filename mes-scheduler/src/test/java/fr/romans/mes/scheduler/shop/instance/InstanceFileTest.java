package fr.romans.mes.scheduler.shop.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.shop.instance.InstanceRefused.Fault;
import fr.romans.mes.scheduler.shop.instance.ShopInstance.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFileTest {

    private static final String FT06_ROWS = """
            2 1 0 3 1 6 3 7 5 3 4 6
            1 8 2 5 4 10 5 10 0 10 3 4
            2 5 3 4 5 8 0 9 1 1 4 7
            1 5 0 5 2 5 3 3 4 8 5 9
            2 9 1 3 4 5 5 4 0 3 3 1
            1 3 3 3 5 9 0 10 4 4 2 1
            """;
    private static final String TA001_ROWS = """
            54 83 15 71 77 36 53 38 27 87 76 91 14 29 12 77 32 87 68 94
            79  3 11 99 56 70 99 60  5 56  3 61 73 75 47 14 21 86  5 77
            16 89 49 15 89 45 60 23 57 64  7  1 63 41 63 47 26 75 77 40
            66 58 31 68 78 91 13 59 49 85 85  9 39 41 56 40 54 77 51 31
            58 56 20 85 53 35 53 41 69 13 86 72  8 49 47 87 58 18 68 28
            """;

    @TempDir
    Path folder = Path.of(".");

    private List<ShopInstance> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return InstanceFile.read(Files.writeString(file, text));
    }

    private ShopInstance one(String name, String text) throws IOException {
        List<ShopInstance> instances = read(name, text);
        assertThat(instances).hasSize(1);
        return instances.get(0);
    }

    private InstanceRefused refusal(String text) {
        InstanceRefused refused = catchThrowableOfType(InstanceRefused.class, () -> read("bad", text));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static void assertSameWork(Problem one, Problem other) {
        assertThat(one.unitsOf).isDeepEqualTo(other.unitsOf);
        assertThat(one.workOn).isDeepEqualTo(other.workOn);
    }

    @Test
    void jobShopIsTheSameWithCommentsWithATitleAndBetweenSeparators() throws IOException {
        ShopInstance plain = one("ft06", "#+++\n# instance ft06\n#+++\n6 6\n" + FT06_ROWS);
        ShopInstance titled = one("mt06.txt", " 6x6 of Fisher and Thompson\n 6 6\n" + FT06_ROWS);
        ShopInstance separated = one("ft06.jsp", " +++++\n instance ft06\n +++++\n Fisher and Thompson\n6 6\n" + FT06_ROWS + " +++++\n");
        assertThat(plain.kind()).isEqualTo(Kind.JOB);
        assertThat(plain.bestKnown()).hasValue(55);
        assertThat(titled.bestKnown()).hasValue(55);
        assertSameWork(titled.problem(), plain.problem());
        assertSameWork(separated.problem(), plain.problem());
    }

    @Test
    void fileOfSeveralJobShopsGivesEachItsName() throws IOException {
        String one = "+++\n instance ft06\n+++\n title\n6 6\n" + FT06_ROWS;
        String two = "+++\n instance tiny\n+++\n title\n1 2\n1 5 0 3\n+++ EOF +++\n";
        assertThat(read("jobshop1.txt", one + two)).extracting(ShopInstance::name).containsExactly("ft06", "tiny");
    }

    @Test
    void jobShopInTwoBlocksIsRead() throws IOException {
        ShopInstance shop = one("tai2_2", """
                Nb of jobs, Nb of Machines, Time seed, Machine seed, Upper bound, Lower bound
                2 2 840612802 398197754 99 50
                Times
                94 66
                10 53
                Machines
                2 1
                2 1
                """);
        assertSameWork(shop.problem(), one("pairs", "2 2\n1 94 0 66\n1 10 0 53\n").problem());
    }

    @Test
    void flexibleShopIsTheSameWhetherItsMachinesCountFromZeroOrOne() throws IOException {
        ShopInstance fromZero = one("k9.fjs", "2 3\n2 2 0 5 2 4 1 1 3\n1 3 0 2 1 6 2 1\n");
        ShopInstance fromOne = one("k9.txt", "2 3 1.9\n2 2 1 5 3 4 1 2 3\n1 3 1 2 2 6 3 1\n\n");
        assertThat(fromZero.kind()).isEqualTo(Kind.FLEXIBLE);
        assertThat(fromZero.problem().unitsOf[0]).containsExactly(0, 2);
        assertSameWork(fromOne.problem(), fromZero.problem());
        assertThat(fromZero.bestKnown()).isEmpty();
    }

    @Test
    void flexibleShopWithOneMachineForEachOperationIsAJobShop() throws IOException {
        assertThat(one("some.fjs", "2 2\n2 1 0 5 1 1 4\n2 1 1 3 1 0 2\n").kind()).isEqualTo(Kind.JOB);
    }

    @Test
    void flowShopFilesOfTaillardAreReadInstanceByInstance() throws IOException {
        String head = "number of jobs, number of machines, initial seed, upper bound and lower bound :\n";
        List<ShopInstance> shops = read("tai20_5.txt",
                head + " 20 5 873654221 1278 1232\nprocessing times :\n" + TA001_ROWS
                        + head + " 20 5 7 1359 1290\nprocessing times :\n" + TA001_ROWS);
        assertThat(shops).extracting(ShopInstance::kind).containsOnly(Kind.FLOW);
        assertThat(shops).extracting(ShopInstance::name).containsExactly("ta001", "tai20_5-2");
        assertThat(shops.get(0).bestKnown()).hasValue(1278);
        assertThat(shops.get(1).bestKnown()).as("as the file itself states").hasValue(1359);
        assertSameWork(shops.get(0).problem(), TaillardFlowShops.find("ta001").orElseThrow().problem());
    }

    @Test
    void flowShopIsTheSameByMachineRowsByJobRowsAndByPairs() throws IOException {
        ShopInstance byMachine = one("flow", "3 2\n1 2 3\n4 5 6\n");
        assertSameWork(one("flow", "3 2\n1 4\n2 5\n3 6\n").problem(), byMachine.problem());
        ShopInstance byPairs = one("flow", "3 2\n0 1 1 4\n0 2 1 5\n0 3 1 6\n");
        assertThat(byPairs.kind()).isEqualTo(Kind.FLOW);
        assertSameWork(byPairs.problem(), byMachine.problem());
    }

    @Test
    void jobShopAndFlowShopOfOneNameHaveEachTheirOwnBest() throws IOException {
        StringBuilder jobShop = new StringBuilder("15 15\n");
        for (int j = 0; j < 15; j++) {
            for (int i = 0; i < 15; i++) {
                jobShop.append((i + j) % 15).append(" 1 ");
            }
            jobShop.append('\n');
        }
        assertThat(one("ta01", jobShop.toString()).bestKnown()).hasValue(1231);
        assertThat(one("ta01.txt", "20 5\n" + TA001_ROWS).bestKnown()).hasValue(1278);
    }

    /** Some files of mk06 count five machines that nothing uses. */
    @Test
    void instanceIsKnownByTheMachinesInUseToo() throws IOException {
        assertThat(one("mk06.fjs", "10 10\n" + flexibleRows(10, 10, 3)).bestKnown()).hasValue(57);
        assertThat(one("mk06.fjs", "10 15\n" + flexibleRows(10, 10, 3)).bestKnown()).hasValue(57);
        assertThat(one("mk06.fjs", "10 12\n" + flexibleRows(10, 12, 3)).bestKnown()).isEmpty();
    }

    @Test
    void variantsOfHurinkAreToldApartByFolderFileOrContent() throws IOException {
        assertThat(one("edata/la01.txt", la01(2)).bestKnown()).hasValue(609);
        assertThat(one("la16_rdata.fjs", "x\n10 10\n" + flexibleRows(10, 10, 3)).bestKnown()).hasValue(717);
        assertThat(one("la21.fjs", "15 10 2\n" + flexibleRows(15, 10, 2)).bestKnown()).as("two machines each").hasValue(825);
        assertThat(one("la21.fjs", "15 10 5\n" + flexibleRows(15, 10, 5)).bestKnown()).as("half of all machines").hasValue(800);
    }

    private static String la01(int choices) {
        return "10 5\n" + flexibleRows(10, 5, choices);
    }

    private static String flexibleRows(int jobs, int machines, int choices) {
        var text = new StringBuilder();
        for (int j = 0; j < jobs; j++) {
            text.append(machines);
            for (int i = 0; i < machines; i++) {
                text.append(' ').append(choices);
                for (int k = 0; k < choices; k++) {
                    text.append(' ').append((i + j + k) % machines).append(" 9");
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void brokenFileIsRefusedWithLineAndFault() {
        assertThat(refusal("brand;style\nx;y\n").fault()).isEqualTo(Fault.NO_NUMBERS);
        assertThat(refusal("6\n1 2\n").fault()).isEqualTo(Fault.NO_HEADER);

        InstanceRefused word = refusal("# x\n6 6\n" + FT06_ROWS.replace("2 5 3 4", "2 five 3 4"));
        assertThat(word.line()).isEqualTo(5);
        assertThat(word.fault()).isEqualTo(Fault.NOT_A_NUMBER);
        assertThat(word.facts()).containsExactly("five");

        InstanceRefused shortRow = refusal("6 6\n" + FT06_ROWS.replace("0 9 1 1 4 7", "0 9 1 1 4"));
        assertThat(shortRow.line()).isEqualTo(4);
        assertThat(shortRow.fault()).isEqualTo(Fault.ROW_LENGTH);
        assertThat(shortRow.facts()).containsExactly(11, 12);

        InstanceRefused missing = refusal("7 6\n" + FT06_ROWS);
        assertThat(missing.fault()).isEqualTo(Fault.ENDS_EARLY);
        assertThat(missing.facts()).containsExactly(7, 6);

        InstanceRefused machine = refusal("6 6\n" + FT06_ROWS.replace("4 7", "9 7"));
        assertThat(machine.line()).isEqualTo(4);
        assertThat(machine.fault()).isEqualTo(Fault.NO_SUCH_MACHINE);
        assertThat(machine.facts()).containsExactly(9, 6);
    }

    @Test
    void brokenFlexibleShopIsRefusedWithLineAndFault() {
        InstanceRefused cut = refusal("2 3\n2 2 0 5 2 4 1 1 3\n1 3 0 2 1 6 2\n");
        assertThat(cut.line()).isEqualTo(3);
        assertThat(cut.fault()).isEqualTo(Fault.ENDS_EARLY);
        assertThat(refusal("2 3\n2 2 0 5 2 4 1 1 3\n1 3 0 2 1 6 3 1\n").fault()).isEqualTo(Fault.NO_SUCH_MACHINE);
        assertThat(refusal("2 3\n2 2 0 5 2 4 0 1 1 3\n1 3 0 2 1 6 2 1\n").fault()).isEqualTo(Fault.NO_CHOICE);
        assertThat(refusal("2 3\n2 2 0 5 2 4 1 1 3 8\n1 3 0 2 1 6 2 1\n").fault()).isEqualTo(Fault.LEFT_OVER);
    }
}

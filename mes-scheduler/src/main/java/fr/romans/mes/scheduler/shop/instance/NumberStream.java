package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.InstanceRefused.Fault;
import java.util.List;

/** The numbers of some rows, one after the other. */
final class NumberStream {

    private final List<NumberRow> rows;
    private int row;
    private int at;

    NumberStream(List<NumberRow> rows) {
        this.rows = rows;
        skipToNumber();
    }

    boolean isAtEnd() {
        return row == rows.size();
    }

    /** True before the first number of a row. */
    boolean isAtRowStart() {
        return at == 0;
    }

    /** Line of the next number. */
    int line() {
        return rows.get(Math.min(row, rows.size() - 1)).line();
    }

    int next() {
        int number = rows.get(row).numbers()[at++];
        skipToNumber();
        return number;
    }

    /** A number that counts from 0; 1 is taken off where the machines of a file count from 1. */
    int nextMachine(int first, int machines) {
        int line = line();
        int machine = next() - first;
        if (machine < 0 || machine >= machines) {
            throw new InstanceRefused(line, Fault.NO_SUCH_MACHINE, machine + first, machines);
        }
        return machine;
    }

    private void skipToNumber() {
        while (row < rows.size() && at == rows.get(row).length()) {
            row++;
            at = 0;
        }
    }
}

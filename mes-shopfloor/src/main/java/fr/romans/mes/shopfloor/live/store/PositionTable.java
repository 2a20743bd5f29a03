package fr.romans.mes.shopfloor.live.store;

import fr.romans.mes.shopfloor.live.Positions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

@Singleton
@Transactional
class PositionTable implements Positions {

    private final PositionRows rows;

    PositionTable(PositionRows rows) {
        this.rows = rows;
    }

    @Override
    public long of(String projection) {
        return rows.findById(projection).map(PositionRow::position).orElse(0L);
    }

    @Override
    public void moveTo(String projection, long position) {
        var row = new PositionRow(projection, position);
        if (rows.findById(projection).isPresent()) {
            rows.update(row);
        } else {
            rows.save(row);
        }
    }
}

"""One of two server processes in a race: draws the same numbers and calls the same people as the other.

Reads {"url", "office", "ids", "counters"} from standard input; answers {id: number}, then the ids it called.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import UUID

from center.database.engine import Database
from center.offices.model import Office
from center.queue.desk import At, QueueDesk
from center.queue.join import Joining
from contract.queue import TicketRequest


def main() -> None:
    """See the module."""
    case = json.loads(sys.stdin.readline())
    database = Database(case["url"])
    office = Office.model_validate(case["office"])

    def clock() -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - a process of its own has a clock of its own

    joining, desk = Joining(database, clock), QueueDesk(database, clock)

    def join(id_: str) -> tuple[str, str]:
        place = joining.join(
            office, "kiosk-1", TicketRequest(id=UUID(id_), office=office.id, service="advice")
        )
        return id_, place.number

    def serve(counter: int) -> list[str]:
        served = []
        while True:
            place = desk.call_next(At(office, counter, f"clerk-{counter}"))
            if place is None:
                return served
            served.append(str(place.id))
            desk.finish(At(office, counter, f"clerk-{counter}"), place.id)

    with ThreadPoolExecutor(8) as pool:
        numbers = dict(pool.map(join, case["ids"]))
        sys.stdout.write(json.dumps(numbers) + "\n")
        sys.stdout.flush()
        sys.stdin.readline()
        called = [id_ for served in pool.map(serve, case["counters"]) for id_ in served]
    sys.stdout.write(json.dumps(called) + "\n")
    database.close()


if __name__ == "__main__":
    main()

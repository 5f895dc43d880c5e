"""The network of actors and partnerships (H2.3, H4.3, H4.6): who meets nobody, and who holds it together.

An actor and a partnership are tied when the one takes part in the other. Two actors belong together when a chain of
partnerships leads from one to the other; that they carry out one offer together is no meeting. Graph measures come
from networkx, which is imported late because it takes 0.1 s (decision record 0019).
"""

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from armoedeplan.analysis.partnerships import Fit, networks_that_could_join, subject_words
from armoedeplan.plan.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE: Final = 0.5  # half of the members in both: to most of them it is one meeting (afgeleid)


class Connector(NamedTuple):
    """An actor without whom partnerships would fall apart: those parts, each as ids of its partnerships."""

    actor: str
    parts: tuple[tuple[str, ...], ...]


class Alike(NamedTuple):
    """Two partnerships with much the same members.

    share: of all members together, the share that sits in both, from 0 to 1. word: a word that both subjects have.
    """

    first: str
    second: str
    members: tuple[str, ...]
    share: float
    word: str


class Network(NamedTuple):
    """The network. actors, partnerships: how many there are; unknown: partnerships of which no member is named.

    isolated: actors in no partnership. groups: the actors that belong together, the largest group first.
    connectors: who ties parts together, the one who ties most first. alike: partnerships that might be one.
    joinable: new networks that might do their work in a partnership that is there.
    """

    actors: int
    partnerships: int
    unknown: tuple[str, ...]
    isolated: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    connectors: tuple[Connector, ...]
    alike: tuple[Alike, ...]
    joinable: tuple[Fit, ...]


def network(plan: Plan) -> Network:
    """Give what the partnerships of a plan show."""
    found = plan.samenwerking
    members = {
        partnership.id: tuple(dict.fromkeys(partnership.deelnemers)) for partnership in found.samenwerkingsverbanden
    }
    graph = _graph_of(members)
    actors = [actor.id for actor in found.actoren]
    return Network(
        len(actors),
        len(members),
        tuple(id_ for id_, ids in members.items() if not ids),
        isolated(plan),
        _connected_groups(graph, actors),
        tuple(_connecting_actors(graph, actors)),
        tuple(_alike_pairs(plan, members)),
        networks_that_could_join(plan),
    )


def isolated(plan: Plan) -> tuple[str, ...]:
    """Give the actors that take part in no partnership."""
    together = {actor for partnership in plan.samenwerking.samenwerkingsverbanden for actor in partnership.deelnemers}
    return tuple(actor.id for actor in plan.samenwerking.actoren if actor.id not in together)


def _graph_of(members: dict[str, tuple[str, ...]]) -> Any:
    """Give the graph; an actor and a partnership with one id would be two nodes."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_edges_from((("a", actor), ("p", id_)) for id_, actors in members.items() for actor in actors)
    return graph


def _connected_groups(graph: Any, actors: list[str]) -> tuple[tuple[str, ...], ...]:
    """Give the actors of each connected part, in the order of the plan."""
    import networkx as nx

    order = {id_: number for number, id_ in enumerate(actors)}
    parts = (
        sorted((id_ for kind, id_ in part if kind == "a"), key=lambda id_: order.get(id_, len(order)))
        for part in nx.connected_components(graph)
    )
    return tuple(sorted((tuple(part) for part in parts), key=lambda part: (-len(part), order.get(part[0], 0))))


def _connecting_actors(graph: Any, actors: list[str]) -> "Iterator[Connector]":
    """Yield the actors whose leaving parts partnerships from each other: the articulation points that are actors."""
    import networkx as nx

    cut = {id_ for kind, id_ in nx.articulation_points(graph) if kind == "a"}
    found = [Connector(actor, _parts_without(graph, actor)) for actor in actors if actor in cut]
    yield from sorted(found, key=lambda connector: -sum(map(len, connector.parts[1:])))


def _parts_without(graph: Any, actor: str) -> tuple[tuple[str, ...], ...]:
    """Give the partnerships of an actor, parted as they would be without it; the largest part first."""
    left = {id_ for _, id_ in graph[("a", actor)]}
    parts = []
    while left:
        start = min(left)
        reached = _reachable_nodes(graph, ("p", start), ("a", actor))
        parts.append(tuple(sorted(id_ for kind, id_ in reached if kind == "p")))
        left -= {id_ for kind, id_ in reached if kind == "p"}
    return tuple(sorted(parts, key=lambda part: (-len(part), part)))


def _reachable_nodes(graph: Any, start: tuple[str, str], without: tuple[str, str]) -> set[tuple[str, str]]:
    """Give all nodes that can be reached from one without passing another."""
    seen, todo = {start, without}, [start]
    while todo:
        for node in graph[todo.pop()]:
            if node not in seen:
                seen.add(node)
                todo.append(node)
    return seen - {without}


def _alike_pairs(plan: Plan, members: dict[str, tuple[str, ...]]) -> "Iterator[Alike]":
    """Yield pairs of partnerships that share at least half of their members, or some of them and their subject."""
    words = {
        partnership.id: {**subject_words(partnership.onderwerp), **subject_words(partnership.naam)}
        for partnership in plan.samenwerking.samenwerkingsverbanden
    }
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    seats: defaultdict[str, list[str]] = defaultdict(list)
    for id_, actors in members.items():
        for actor in actors:
            for other in seats[actor]:
                shared[other, id_].append(actor)
            seats[actor].append(id_)
    for (first, second), both in shared.items():
        share = len(both) / len({*members[first], *members[second]})
        stems = words[first].keys() & words[second].keys()
        word = words[first][min(stems)] if stems else ""
        if len(both) > 1 and (share >= _ALIKE or word):
            yield Alike(first, second, tuple(both), share, word)

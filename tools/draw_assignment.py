"""Records of `mingjian-assignment/1` (docs/draw-protocol.md, section 10): people drawn for items."""
from draw_basis import ASSIGNMENT, Refused, canonical, digest, netstrings, same


def verify_assignment(record):
    name, items, people, apart = (record[member] for member in ('hash', 'items', 'people', 'apart'))
    names, everybody = [one['item'] for one in items], [one['person'] for one in people]
    triples = [(one['first'], one['second'], one['reason']) for one in apart]
    inputs = [names, everybody, triples] + [[(one['with'], one['id'], one['reason']) for one in person['conflicts']] for person in people]
    if any(values != sorted(set(values)) for values in inputs) or any(first > second for first, second, _ in triples):
        raise Refused('inputs not in order or repeated')
    if len(items) * len(people) > 4000000:
        raise Refused('too large')
    public = {member: record[member] for member in ('hash', 'perItem', 'doubleShare', 'items', 'people', 'apart')}
    same('input digest', record['inputDigest'], digest(name, canonical(public)))
    seed = digest(name, netstrings(ASSIGNMENT + ':seed', record['inputDigest'], record['seedDigest']))
    same('seed', record['seed'], seed)

    def ticket(kind, *parts):
        return digest(name, netstrings(ASSIGNMENT + ':' + kind, seed, *parts))

    twice = -(-len(items) * record['doubleShare'] // 10000)
    ranked = sorted((ticket('item', one['item']), one['item'], one['group']) for one in items)
    ranks = [{'item': item, 'group': group, 'ticket': drawn, 'rank': rank, 'needed': record['perItem'] + (rank <= twice)}
             for rank, (drawn, item, group) in enumerate(ranked, 1)]
    same('item tickets', record['ranks'], ranks)

    excluded = sorted({(item['item'], person['person'], one['reason']) for person in people for one in person['conflicts']
                       for item in items if one['id'] == item['item' if one['with'] == 'ITEM' else 'group']})
    same('exclusions', [(one['item'], one['person'], one['reason']) for one in record['excluded']], excluded)
    forbidden = {(item, person) for item, person, _ in excluded}
    kept = {(first, second) for first, second, _ in triples} | {(second, first) for first, second, _ in triples}
    turns = [person for _, person in sorted((ticket('turn', person), person) for person in everybody)]
    load = {one['person']: one['load'] for one in people}
    holders = {one['item']: [] for one in ranks}

    def goes_with(present, person):
        return not any((other, person) in kept for other in present)

    def can_complete(fitting, person, lacking):
        left = [other for other in fitting if other != person and goes_with([person], other)]
        return lacking == 0 or any(can_complete(left, other, lacking - 1) for other in left)

    for one in ranks:
        held = holders[one['item']]
        while len(held) < one['needed']:
            fitting = [person for person in turns if (one['item'], person) not in forbidden
                       and person not in held and goes_with(held, person)]
            possible = [person for person in fitting if can_complete(fitting, person, one['needed'] - len(held) - 1)]
            if not possible:
                raise Refused('too few people without conflict for ' + one['item'])
            least = min(load[person] for person in possible)
            chosen = min((ticket('person', one['item'], person), person) for person in possible if load[person] == least)[1]
            held.append(chosen)
            load[chosen] += 1

    def may_take(item, giver, taker):
        return (taker not in holders[item] and (item, taker) not in forbidden
                and goes_with([other for other in holders[item] if other != giver], taker))

    def chain_from(first):
        reached, passed, queue = {first: None}, set(), [first]
        for giver in queue:
            for item in [one['item'] for one in ranks if giver in holders[one['item']] and one['item'] not in passed]:
                passed.add(item)
                for taker in turns:
                    if taker in reached or not may_take(item, giver, taker):
                        continue
                    reached[taker] = (item, giver)
                    if load[taker] <= load[first] - 2:
                        steps = []
                        while reached[taker]:
                            steps.append((reached[taker][0], reached[taker][1], taker))
                            taker = reached[taker][1]
                        return steps
                    queue.append(taker)
        return None

    def next_chain():
        least = min(load.values(), default=0)
        givers = sorted((person for person in turns if load[person] >= least + 2), key=lambda person: -load[person])
        return next((chain for chain in map(chain_from, givers) if chain), None)

    chain = next_chain()
    while chain:
        for item, giver, taker in chain:
            holders[item][holders[item].index(giver)] = taker
            load[giver] -= 1
            load[taker] += 1
        chain = next_chain()

    same('assignment', record['lines'],
         [{'item': one['item'], 'slot': slot, 'person': person, 'ticket': ticket('person', one['item'], person)}
          for one in ranks for slot, person in enumerate(holders[one['item']], 1)])
    same('loads', record['loads'], [{'person': person, 'load': load[person]} for person in everybody])

    def successor(one):
        held, carried = holders[one['item']], {person['person']: person['load'] for person in people}
        for person in (person for present in holders.values() for person in present):
            carried[person] += 1
        away = set(held) | {gone['person'] for gone in one['unavailable']}
        staying = [person for person in held if person != one['person']]
        fitting = [person for person in everybody if person not in away and (one['item'], person) not in forbidden and goes_with(staying, person)]
        if not fitting:
            raise Refused('nobody can replace %s' % one['person'])
        drawn, chosen = min((carried[person], ticket('person', one['item'], person), person) for person in fitting)[1:]
        return chosen, drawn

    previous = record['recordDigest']
    for seq, one in enumerate(record.get('replacements', []), 1):
        if one['person'] not in holders.get(one['item'], []):
            raise Refused('replacement %d replaces who was not drawn' % seq)
        same('replacement %d' % seq, (one['seq'], one['previous'], one['replacement'], one['ticket']), (seq, previous) + successor(one))
        previous = one['digest']
        same('digest of replacement %d' % seq, previous, digest(name, canonical({member: one[member] for member in one if member != 'digest'})))
        held = holders[one['item']]
        held[held.index(one['person'])] = one['replacement']
    return 'input=' + record['inputDigest']

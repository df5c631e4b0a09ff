#!/usr/bin/env python3
"""Second, independent verifier of draw records (docs/draw-protocol.md). Python 3.7 or later, standard library only.

    python3 tools/verify_draw.py record.json [more.json ...]

Prints one line for each file. Exit code 0: all verified; 1: at least one refused; 2: nothing to verify with or from.
"""
import hashlib
import json
import re
import sys
from datetime import datetime

PROTOCOL = 'mingjian-draw/1'
ASSIGNMENT = 'mingjian-assignment/1'
MAX_INTEGER = 2 ** 53 - 1


class Refused(Exception):
    pass


def pattern(regex):
    return lambda value: type(value) is str and re.fullmatch(regex, value) is not None


def text(limit):
    return lambda value: type(value) is str and 1 <= len(value) <= limit


def integer(low, high=MAX_INTEGER):
    return lambda value: type(value) is int and low <= value <= high


def members(required, optional=None):
    known = {**required, **(optional or {})}
    return lambda value: (type(value) is dict and set(required) <= set(value) <= set(known)
                          and all(known[name](value[name]) for name in value))


def rows(low, high, row):
    return lambda value: type(value) is list and low <= len(value) <= high and all(map(row, value))


def instant_of(value):
    return datetime.fromisoformat(value.replace('Z', '+00:00'))


def is_instant(value):
    if not pattern(r'[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{3})?'
                   r'(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])')(value):
        return False
    try:
        return instant_of(value) is not None
    except ValueError:
        return False


def is_flag(value):
    return type(value) is bool


IDENTIFIER = pattern(r'[\x21-\x7e]{1,200}')
DIGEST = pattern(r'[0-9a-f]{64}')
SOURCE = {'source': text(1000), 'value': text(1000)}
ITEM = {'stratum': IDENTIFIER, 'item': IDENTIFIER}
RECORD = members({
    'protocol': lambda value: value == PROTOCOL,
    'hash': lambda value: value in ('sha256', 'sm3'),
    'committedAt': is_instant,
    'frame': members({
        'digest': DIGEST,
        'size': integer(1),
        'lines': rows(1, MAX_INTEGER, members(ITEM)),
        'strata': rows(1, MAX_INTEGER, members({
            'stratum': IDENTIFIER, 'label': text(200), 'size': integer(1), 'sample': integer(0)})),
    }),
    'sampleSize': integer(1),
    'minPerStratum': integer(0),
    'seed': members({**SOURCE, 'digest': DIGEST},
                    {'publishedAt': is_instant, 'parts': rows(1, 100, members(SOURCE))}),
    'tickets': rows(0, MAX_INTEGER, members({**ITEM, 'ticket': DIGEST, 'rank': integer(1), 'drawn': is_flag})),
    'result': rows(0, MAX_INTEGER, members({**ITEM, 'rank': integer(1)})),
    'recordDigest': DIGEST,
}, {'title': text(500)})

CONFLICT = {'with': lambda value: value in ('ITEM', 'GROUP'), 'id': IDENTIFIER, 'reason': IDENTIFIER}
ANY = MAX_INTEGER
ASSIGNMENT_RECORD = members({
    'protocol': lambda value: value == ASSIGNMENT,
    'hash': lambda value: value in ('sha256', 'sm3'),
    'seedDigest': DIGEST,
    'perItem': integer(1, 3),
    'doubleShare': integer(0, 10000),
    'items': rows(0, ANY, members({'item': IDENTIFIER, 'group': IDENTIFIER})),
    'people': rows(0, ANY, members({'person': IDENTIFIER, 'load': integer(0, 1000000), 'conflicts': rows(0, ANY, members(CONFLICT))})),
    'apart': rows(0, ANY, members({'first': IDENTIFIER, 'second': IDENTIFIER, 'reason': IDENTIFIER})),
    'inputDigest': DIGEST,
    'seed': DIGEST,
    'ranks': rows(0, ANY, members({
        'item': IDENTIFIER, 'group': IDENTIFIER, 'ticket': DIGEST, 'rank': integer(1), 'needed': integer(1)})),
    'lines': rows(0, ANY, members({'item': IDENTIFIER, 'slot': integer(1), 'person': IDENTIFIER, 'ticket': DIGEST})),
    'loads': rows(0, ANY, members({'person': IDENTIFIER, 'load': integer(0)})),
    'excluded': rows(0, ANY, members({'item': IDENTIFIER, 'person': IDENTIFIER, 'reason': IDENTIFIER})),
    'recordDigest': DIGEST,
})


def canonical(value):
    # Names are ASCII and numbers are integers here, so that this is RFC 8785.
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode('utf-8')


def digest(name, data):
    return hashlib.new(name, data).hexdigest()


def netstrings(*parts):
    return b''.join(b'%d:%s,' % (len(data), data) for data in (part.encode('utf-8') for part in parts))


def allocate(sizes, sample_size, minimum):
    base = {stratum: min(size, minimum) for stratum, size in sizes.items()}
    rest = min(sample_size, sum(sizes.values())) - sum(base.values())
    if sum(base.values()) > sample_size:
        raise Refused('the minimums exceed the sample size')
    room = {stratum: sizes[stratum] - base[stratum] for stratum in sizes}
    total = sum(room.values()) or 1
    share = {stratum: rest * room[stratum] // total for stratum in sizes}
    order = sorted(sizes, key=lambda stratum: (-(rest * room[stratum] % total), stratum))
    for stratum in order[:rest - sum(share.values())]:
        share[stratum] += 1
    return {stratum: base[stratum] + share[stratum] for stratum in sizes}


def same(what, found, expected):
    if found != expected:
        raise Refused(what)


def parsed(raw):
    try:
        record = json.loads(raw.decode('utf-8'))
    except (ValueError, RecursionError):
        raise Refused('not JSON in UTF-8')
    shapes = {PROTOCOL: RECORD, ASSIGNMENT: ASSIGNMENT_RECORD}
    protocol = record.get('protocol') if type(record) is dict else None
    if type(protocol) is not str or protocol not in shapes or not shapes[protocol](record):
        raise Refused('shape')
    try:
        same('canonical bytes', raw[:-1] if raw.endswith(b'\n') else raw, canonical(record))
    except UnicodeEncodeError:
        raise Refused('lone surrogate')
    return record


def seal(record):
    return digest(record['hash'], canonical({member: record[member] for member in record if member != 'recordDigest'}))


def verify(raw):
    record = parsed(raw)
    told = verify_assignment(record) if record['protocol'] == ASSIGNMENT else verify_draw(record)
    same('record digest', record['recordDigest'], seal(record))
    return told, record['recordDigest']


def verify_draw(record):
    frame, seed, name = record['frame'], record['seed'], record['hash']
    if 'publishedAt' in seed and instant_of(seed['publishedAt']) <= instant_of(record['committedAt']):
        raise Refused('the seed was not published after the commitment')

    lines = [(line['stratum'], line['item']) for line in frame['lines']]
    same('frame order', lines, sorted(lines))
    same('frame: item repeated', len({item for _, item in lines}), len(lines))
    same('frame size', frame['size'], len(lines))
    same('frame digest', frame['digest'], digest(name, ''.join('%s\t%s\n' % line for line in lines).encode('ascii')))

    items = {}
    for stratum, item in lines:
        items.setdefault(stratum, []).append(item)
    samples = allocate({stratum: len(items[stratum]) for stratum in items}, record['sampleSize'], record['minPerStratum'])
    same('allocation', [(one['stratum'], one['size'], one['sample']) for one in frame['strata']],
         [(stratum, len(items[stratum]), samples[stratum]) for stratum in items])

    values = [seed['value']] + [part['value'] for part in seed.get('parts', [])]
    same('seed digest', seed['digest'], digest(name, netstrings(PROTOCOL + ':seed', frame['digest'], *values)))

    tickets = []
    for stratum in items:
        ranked = sorted((digest(name, netstrings(PROTOCOL + ':ticket', seed['digest'], stratum, item, '0')), item)
                        for item in items[stratum])
        for rank, (ticket, item) in enumerate(ranked, 1):
            tickets.append({'stratum': stratum, 'item': item, 'ticket': ticket, 'rank': rank, 'drawn': rank <= samples[stratum]})
    same('tickets', record['tickets'], tickets)
    same('result', record['result'],
         [{'stratum': one['stratum'], 'item': one['item'], 'rank': one['rank']} for one in tickets if one['drawn']])
    return 'frame=' + frame['digest']


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
    return 'input=' + record['inputDigest']


def main(paths):
    worst = 0 if paths else 2
    for path in paths:
        try:
            with open(path, 'rb') as file:
                raw = file.read()
            print('VERIFIED %s %s record=%s' % ((path,) + verify(raw)))
        except Refused as reason:
            print('REFUSED %s: %s' % (path, reason))
            worst = max(worst, 1)
        except (OSError, ValueError) as reason:
            # hashlib raises ValueError for a hash that this Python was built without (SM3 needs OpenSSL 1.1.1 or later).
            print('UNREADABLE %s: %s' % (path, reason))
            worst = 2
    if not paths:
        print(__doc__)
    return worst


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

"""What every protocol of a draw shares: shapes of the records, hashing, canonical JSON, allocation (docs/draw-protocol.md, sections 2 to 4)."""
import hashlib
import json
import re
from datetime import date, datetime

PROTOCOL = 'mingjian-draw/1'
PROTOCOL_2 = 'mingjian-draw/2'
ASSIGNMENT = 'mingjian-assignment/1'
# Public randomness beacons: chain hash -> genesis (Unix seconds), period (seconds).
BEACONS = {'52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971': (1692803367, 3)}
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


def is_day(value):
    try:
        return pattern(r'[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}')(value) and date.fromisoformat(value) is not None
    except ValueError:
        return False


def one_of(**kinds):
    shapes = {kind: members({**shape, 'kind': lambda value: True}) for kind, shape in kinds.items()}
    return lambda value: (type(value) is dict and type(value.get('kind')) is str and value['kind'] in shapes
                          and shapes[value['kind']](value))


ANNOUNCED = {
    'STATED': {'source': text(1000)},
    'CEREMONY': {'source': text(1000), 'heldOn': is_day},
    'SHARE': {'party': text(200), 'commitment': DIGEST, 'revealBy': is_instant},
    'BEACON': {'chain': DIGEST, 'round': integer(1)},
}
VALUES = {
    'STATED': {'value': text(1000)},
    'CEREMONY': {'value': text(1000), 'witnesses': rows(0, 20, text(100))},
    'SHARE': {'value': text(1000), 'revealed': is_flag},
    'BEACON': {'value': DIGEST, 'signature': pattern(r'[0-9a-f]{2,192}')},
}
DRAWN = members({**ITEM, 'rank': integer(1)})
ADDED = {'seq': integer(1), 'at': is_instant, 'reason': text(1000), 'approver': text(100),
         'result': rows(0, MAX_INTEGER, DRAWN), 'previous': DIGEST, 'digest': DIGEST}
# The two long lists stand apart (draw_rows.py).
RECORD_2 = members({
    'protocol': lambda value: value == PROTOCOL_2,
    'hash': lambda value: value in ('sha256', 'sm3'),
    'title': text(500),
    'committedAt': is_instant,
    'query': text(100000),
    'frame': members({
        'digest': DIGEST,
        'size': integer(1),
        'lines': rows(0, 0, members(ITEM)),
        'strata': rows(1, MAX_INTEGER, members({
            'stratum': IDENTIFIER, 'group': IDENTIFIER, 'priority': is_flag, 'label': text(200), 'size': integer(1), 'sample': integer(0)})),
    }),
    'sampleSize': integer(1),
    'minPerGroup': integer(0),
    'minPerPriority': integer(0),
    'sources': rows(0, 20, one_of(**ANNOUNCED)),
    'commitmentDigest': DIGEST,
    'seed': members({
        'sources': rows(1, 20, one_of(**{kind: {**ANNOUNCED[kind], **VALUES[kind]} for kind in ANNOUNCED})),
        'seededAt': is_instant,
        'digest': DIGEST,
    }),
    'tickets': rows(0, 0, members(ITEM)),
    'result': rows(0, MAX_INTEGER, DRAWN),
    'recordDigest': DIGEST,
    'additions': rows(0, 10000, one_of(
        EXTENSION={**ADDED, 'sampleSize': integer(1)},
        SUBSTITUTION={**ADDED, **ITEM, 'ground': lambda value: value in ('LOST', 'SECRET', 'CONFLICT')})),
})

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
}, {'replacements': rows(1, 10000, members({
    'seq': integer(1), 'at': is_instant, 'item': IDENTIFIER, 'person': IDENTIFIER, 'replacement': IDENTIFIER, 'ticket': DIGEST, 'ground': IDENTIFIER,
    'unavailable': rows(0, ANY, members({'person': IDENTIFIER, 'reason': IDENTIFIER})),
    'reason': text(1000), 'approver': text(100), 'previous': DIGEST, 'digest': DIGEST}))})


def canonical(value):
    # Names are ASCII and numbers are integers here, so that this is RFC 8785.
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode('utf-8')


def digest(name, data):
    return hashlib.new(name, data).hexdigest()


def netstrings(*parts):
    return b''.join(b'%d:%s,' % (len(data), data) for data in (part.encode('utf-8') for part in parts))


def allocate(sizes, sample_size, minimum):
    return allocate_over(sizes, sample_size, {stratum: min(size, minimum) for stratum, size in sizes.items()})


def allocate_groups(strata, sample_size, per_group, per_priority):
    groups = {}
    for one in strata:
        groups.setdefault(one['group'], []).append(one)
    base = {one['stratum']: min(one['size'], per_priority) if one['priority'] else 0 for one in strata}
    sizes = {group: sum(one['size'] for one in own) for group, own in groups.items()}
    samples = allocate_over(sizes, sample_size, {
        group: min(sizes[group], max(per_group, sum(base[one['stratum']] for one in own))) for group, own in groups.items()})
    result = {}
    for group, own in groups.items():
        result.update(allocate_over({one['stratum']: one['size'] for one in own}, samples[group], {one['stratum']: base[one['stratum']] for one in own}))
    return result


def allocate_over(sizes, sample_size, base):
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

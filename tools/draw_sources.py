"""Records of `mingjian-draw/2` (docs/draw-protocol.md, section 11): seeds of several sources, strata of two levels, additions."""
import hashlib
from datetime import datetime, timezone

import bls12381
from draw_basis import ANNOUNCED, BEACONS, PROTOCOL_2, Refused, allocate_groups, canonical, digest, instant_of, netstrings, same
from draw_rows import check_lines, check_tickets


def moment(value):
    found = instant_of(value)
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)


def not_before(source):
    if source['kind'] == 'CEREMONY':
        return datetime.fromisoformat(source['heldOn'] + 'T00:00:00+08:00')
    if source['kind'] != 'BEACON':
        return None
    if source['chain'] not in BEACONS:
        raise Refused('unknown beacon')
    genesis, period = BEACONS[source['chain']]
    try:
        return datetime.fromtimestamp(genesis + (source['round'] - 1) * period, timezone.utc)
    except (ValueError, OverflowError, OSError):
        raise Refused('beacon round out of time')


def check_sources(announced, committed):
    shares = [one for one in announced if one['kind'] == 'SHARE']
    later = [time for time in map(not_before, announced) if time is not None]
    names = ['SHARE ' + one['party'] if one['kind'] == 'SHARE' else canonical(one).decode('utf-8') for one in announced]
    if (len(set(names)) < len(names) or len({one['commitment'] for one in shares}) < len(shares)
            or (len(announced) > 1 and any(one['kind'] == 'STATED' for one in announced))
            or len(shares) == 1 or sum(one['kind'] == 'BEACON' for one in announced) > 3 or (shares and not later)):
        raise Refused('unsound sources of the seed')
    reveals = [moment(one['revealBy']) for one in shares]
    if any(time <= committed for time in reveals) or any(time <= max([committed] + reveals) for time in later):
        raise Refused('a source of the seed is too early')


def check_seed(name, announced, sources, committed, seeded):
    if announced:
        same('announced sources', [{member: one[member] for member in ['kind', *ANNOUNCED[one['kind']]]} for one in sources], announced)
    elif [one['kind'] for one in sources] != ['STATED']:
        raise Refused('sources of the seed were not announced')
    for one in sources:
        if one['kind'] == 'SHARE':
            same('share of ' + one['party'], one['commitment'],
                 digest(name, netstrings(PROTOCOL_2 + ':share', one['party'], one['value'])) if one['revealed'] else one['value'])
        if one['kind'] == 'BEACON':
            not_before(one)
            if len(one['signature']) % 2 or hashlib.sha256(bytes.fromhex(one['signature'])).hexdigest() != one['value']:
                raise Refused('value of the beacon')
            if not bls12381.verify(one['round'], one['signature']):
                raise Refused('signature of the beacon')
    if (seeded <= committed or any(seeded < time for time in map(not_before, sources) if time is not None)
            or any(seeded <= moment(one['revealBy']) for one in sources if one['kind'] == 'SHARE' and not one['revealed'])):
        raise Refused('the seed was made too early')


def verify_draw_2(record, lists):
    """`record` with both long lists empty, which stand in `lists`."""
    frame, seed, name = record['frame'], record['seed'], record['hash']
    committed, seeded = moment(record['committedAt']), moment(seed['seededAt'])
    stratum_of, sizes, found = check_lines(name, lists.lines())
    same('frame size', frame['size'], len(stratum_of))
    same('frame digest', frame['digest'], found)
    same('strata', [(one['stratum'], one['size']) for one in frame['strata']], list(sizes.items()))
    minimums = record['minPerGroup'], record['minPerPriority']
    samples = allocate_groups(frame['strata'], record['sampleSize'], *minimums)
    same('allocation', [one['sample'] for one in frame['strata']], [samples[stratum] for stratum in sizes])
    check_sources(record['sources'], committed)
    check_seed(name, record['sources'], seed['sources'], committed, seeded)
    public = ('protocol', 'hash', 'title', 'committedAt', 'query', 'sampleSize', 'minPerGroup', 'minPerPriority', 'sources')
    same('commitment digest', record['commitmentDigest'], digest(name, canonical({
        **{member: record[member] for member in public}, 'frame': {member: frame[member] for member in ('digest', 'size', 'strata')}})))
    values = [text for one in seed['sources'] for text in (one['kind'], one['value'])]
    same('seed digest', seed['digest'], digest(name, netstrings(PROTOCOL_2 + ':seed', record['commitmentDigest'], *values)))
    added = {(line['stratum'], line['rank']) for one in record['additions'] for line in one['result']}
    drawn, by_rank = check_tickets(name, netstrings(PROTOCOL_2 + ':ticket', seed['digest']), lists.tickets(), stratum_of, samples, added)
    same('result', record['result'], drawn)
    check_additions(record, by_rank, dict(samples))
    return 'commitment=' + record['commitmentDigest']


def check_additions(record, by_rank, samples):
    strata, name = record['frame']['strata'], record['hash']
    sizes = {one['stratum']: one['size'] for one in strata}
    in_play = {(one['stratum'], one['item']) for one in record['result']}
    taken, sample_size, previous, time = dict(samples), record['sampleSize'], record['recordDigest'], moment(record['seed']['seededAt'])
    for seq, one in enumerate(record['additions'], 1):
        before = dict(taken)
        if one['kind'] == 'EXTENSION':
            wanted = allocate_groups(strata, one['sampleSize'], record['minPerGroup'], record['minPerPriority'])
            for stratum in strata:
                name_of, size = stratum['stratum'], stratum['size']
                grown = max(samples[name_of], wanted[name_of])
                taken[name_of] = min(size, taken[name_of] + grown - samples[name_of])
                samples[name_of] = grown
            if one['sampleSize'] <= sample_size or taken == before:
                raise Refused('addition %d adds nothing' % seq)
            sample_size = one['sampleSize']
        else:
            if (one['stratum'], one['item']) not in in_play:
                raise Refused('addition %d replaces what is not drawn' % seq)
            in_play.remove((one['stratum'], one['item']))
            taken[one['stratum']] = min(sizes[one['stratum']], taken[one['stratum']] + 1)
        ranks = [(stratum, rank) for stratum in sizes for rank in range(before[stratum] + 1, taken[stratum] + 1)]
        same('addition %d' % seq, (one['seq'], one['previous'], one['result']), (seq, previous, [by_rank.get(rank) for rank in ranks]))
        in_play.update((line['stratum'], line['item']) for line in one['result'])
        if moment(one['at']) < time:
            raise Refused('addition %d is too early' % seq)
        time, previous = moment(one['at']), one['digest']
        same('digest of addition %d' % seq, previous, digest(name, canonical({member: one[member] for member in one if member != 'digest'})))

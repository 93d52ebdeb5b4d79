<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en_GB">
<context>
    <name>mirror</name>
    <message>
        <source>Step in front of me</source>
        <extracomment>screen idle.headline</extracomment>
        <translation>Stań przede mną</translation>
    </message>
    <message>
        <source>I count your repetitions and help with your form</source>
        <extracomment>screen idle.hint</extracomment>
        <translation>Liczę powtórzenia i pomagam w technice</translation>
    </message>
    <message>
        <source>I see nothing: the camera is gone</source>
        <extracomment>screen idle.no_camera</extracomment>
        <translation>Nic nie widzę: brak kamery</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one: Trainer, Camera</source>
        <extracomment>screen idle.no_camera_hint</extracomment>
        <translation>Podłącz ją albo wybierz inną: Trener, Kamera</translation>
    </message>
    <message>
        <source>Nothing is filmed unless you want it</source>
        <extracomment>screen idle.foot</extracomment>
        <translation>Nic nie jest nagrywane, chyba że chcesz</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>screen idle.touch, screen next.start</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>The last session was cut short. What was seen of it is kept.</source>
        <extracomment>screen idle.recovered</extracomment>
        <translation>Ostatni trening został przerwany. To, co było widać, jest zapisane.</translation>
    </message>
    <message>
        <source>Welcome. Which camera is it?</source>
        <extracomment>screen first.camera</extracomment>
        <translation>Witaj. Która to kamera?</translation>
    </message>
    <message>
        <source>Touch one: its picture is behind these words. It should see somebody whole, 2 to 3 m away</source>
        <extracomment>screen first.camera_hint</extracomment>
        <translation>Dotknij jednej: jej obraz jest za tym tekstem. Powinna widzieć całą osobę z 2–3 m</translation>
    </message>
    <message>
        <source>I see no camera. Plug one in: it appears here by itself</source>
        <extracomment>screen first.no_camera</extracomment>
        <translation>Nie widzę kamery. Podłącz ją: pojawi się tu sama</translation>
    </message>
    <message>
        <source>Is everything well?</source>
        <extracomment>screen first.health</extracomment>
        <translation>Czy wszystko w porządku?</translation>
    </message>
    <message>
        <source>I am looking …</source>
        <extracomment>screen first.looking</extracomment>
        <translation>Sprawdzam …</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>screen first.well</extracomment>
        <translation>Wszystko w porządku</translation>
    </message>
    <message>
        <source>This is not as it should be. Red stops me; the rest can wait</source>
        <extracomment>screen first.complaints</extracomment>
        <translation>To wymaga poprawy. Czerwone mnie zatrzymuje, reszta może poczekać</translation>
    </message>
    <message>
        <source>A PIN for the trainer</source>
        <extracomment>screen first.pin</extracomment>
        <translation>PIN dla trenera</translation>
    </message>
    <message>
        <source>It opens sessions, settings, camera and calibration. Without one nobody gets in</source>
        <extracomment>screen first.pin_hint</extracomment>
        <translation>Otwiera treningi, ustawienia, kamerę i kalibrację. Bez niego nikt nie wejdzie</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>screen first.set_pin</extracomment>
        <translation>Ustaw PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>screen first.next</extracomment>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>screen first.again</extracomment>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>screen first.later</extracomment>
        <translation>Później</translation>
    </message>
    <message>
        <source>The settings cannot be written: I shall ask again next time</source>
        <extracomment>screen first.not_written</extracomment>
        <translation>Nie można zapisać ustawień: zapytam następnym razem</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>screen who.title</extracomment>
        <translation>Kim jesteś?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a tile</source>
        <extracomment>screen who.hint, screen choose.hint</extracomment>
        <translation>Dotknij albo przytrzymaj rękę nad polem</translation>
    </message>
    <message>
        <source>Guest</source>
        <extracomment>screen who.guest, screen trainer.guest, review list.guest</extracomment>
        <translation>Gość</translation>
    </message>
    <message>
        <source>start at once</source>
        <extracomment>screen who.guest_hint</extracomment>
        <translation>zacznij od razu</translation>
    </message>
    <message>
        <source>Or show your code to the camera</source>
        <extracomment>screen who.scanning</extracomment>
        <translation>Albo pokaż kamerze swój kod</translation>
    </message>
    <message>
        <source>Is that you, {name}?</source>
        <extracomment>screen who.sure</extracomment>
        <translation>To ty, {name}?</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <extracomment>screen who.yes</extracomment>
        <translation>Tak, to ja</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>screen who.no, screen workout.keep</extracomment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>I do not know this code</source>
        <extracomment>screen who.unknown_code</extracomment>
        <translation>Nie znam tego kodu</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <extracomment>screen choose.title</extracomment>
        <translation>Co dziś robisz?</translation>
    </message>
    <message>
        <source>What will you do, {name}?</source>
        <extracomment>screen choose.title_named</extracomment>
        <translation>Co dziś robisz, {name}?</translation>
    </message>
    <message>
        <source>Just start</source>
        <extracomment>screen choose.auto, screen workout.auto</extracomment>
        <translation>Po prostu zacznij</translation>
    </message>
    <message>
        <source>I recognise it by myself</source>
        <extracomment>screen choose.auto_hint</extracomment>
        <translation>Rozpoznam ćwiczenie</translation>
    </message>
    <message>
        <source>Legs</source>
        <extracomment>screen choose.group.legs, exercise inverted_row, exercise knee_push_up, exercise push_up, plan Legs</extracomment>
        <translation>Nogi</translation>
    </message>
    <message>
        <source>Chest and back</source>
        <extracomment>screen choose.group.body</extracomment>
        <translation>Klatka i plecy</translation>
    </message>
    <message>
        <source>Arms</source>
        <extracomment>screen choose.group.arms, exercise jumping_jack</extracomment>
        <translation>Ręce</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>screen choose.group.core</extracomment>
        <translation>Brzuch</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>screen choose.group.move, screen stand.check.whole</extracomment>
        <translation>Całe ciało</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>screen choose.group.more, screen choose.more</extracomment>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>screen choose.back, screen door.back, review head.back</extracomment>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Stand where I can see you</source>
        <extracomment>screen stand.nobody</extracomment>
        <translation>Stań tak, żebym cię widział</translation>
    </message>
    <message>
        <source>Come closer</source>
        <extracomment>screen stand.closer</extracomment>
        <translation>Podejdź bliżej</translation>
    </message>
    <message>
        <source>Step back, I want to see all of you</source>
        <extracomment>screen stand.back</extracomment>
        <translation>Cofnij się, chcę widzieć cię w całości</translation>
    </message>
    <message>
        <source>A step to your left</source>
        <extracomment>screen stand.left</extracomment>
        <translation>Krok w lewo</translation>
    </message>
    <message>
        <source>A step to your right</source>
        <extracomment>screen stand.right</extracomment>
        <translation>Krok w prawo</translation>
    </message>
    <message>
        <source>I count you like this; sideways I see you better</source>
        <extracomment>screen stand.turn_side</extracomment>
        <translation>Tak też liczę; bokiem widzę cię lepiej</translation>
    </message>
    <message>
        <source>I count you like this; facing me I see you better</source>
        <extracomment>screen stand.turn_front</extracomment>
        <translation>Tak też liczę; przodem widzę cię lepiej</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <extracomment>screen stand.dark</extracomment>
        <translation>Tu jest za ciemno</translation>
    </message>
    <message>
        <source>Please stand alone before me</source>
        <extracomment>screen stand.crowded</extracomment>
        <translation>Stań przede mną bez innych osób</translation>
    </message>
    <message>
        <source>Good. Stand still</source>
        <extracomment>screen stand.still</extracomment>
        <translation>Dobrze. Stój spokojnie</translation>
    </message>
    <message>
        <source>Get ready</source>
        <extracomment>screen stand.go</extracomment>
        <translation>Przygotuj się</translation>
    </message>
    <message>
        <source>I see you</source>
        <extracomment>screen stand.check.person</extracomment>
        <translation>Widzę cię</translation>
    </message>
    <message>
        <source>Distance</source>
        <extracomment>screen stand.check.distance</extracomment>
        <translation>Odległość</translation>
    </message>
    <message>
        <source>Facing</source>
        <extracomment>screen stand.check.view</extracomment>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>screen stand.check.light</extracomment>
        <translation>Światło</translation>
    </message>
    <message>
        <source>Start now</source>
        <extracomment>screen stand.skip</extracomment>
        <translation>Zacznij teraz</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  target {target}</source>
        <extracomment>screen workout.set</extracomment>
        <translation>Seria {set} z {sets}  ·  cel {target}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} s</source>
        <extracomment>screen workout.set_seconds, screen next.seconds</extracomment>
        <translation>Seria {set} z {sets}  ·  {target} s</translation>
    </message>
    <message>
        <source>Set {set}</source>
        <extracomment>screen workout.set_open</extracomment>
        <translation>Seria {set}</translation>
    </message>
    <message>
        <source>I am watching what you do</source>
        <extracomment>screen workout.watching</extracomment>
        <translation>Patrzę, co robisz</translation>
    </message>
    <message>
        <source>Do two, and I recognise it</source>
        <extracomment>screen workout.recognise</extracomment>
        <translation>Zrób dwa, a rozpoznam</translation>
    </message>
    <message>
        <source>This looks like: {title}</source>
        <extracomment>screen workout.looks_like</extracomment>
        <translation>To wygląda na: {title}</translation>
    </message>
    <message>
        <source>Count that</source>
        <extracomment>screen workout.change</extracomment>
        <translation>Licz to</translation>
    </message>
    <message numerus="yes">
        <source>{title}, {count} already</source>
        <extracomment>screen workout.recognised</extracomment>
        <translation>
            <numerusform>{title}, już {count}</numerusform>
            <numerusform>{title}, już {count}</numerusform>
            <numerusform>{title}, już {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <extracomment>screen workout.full</extracomment>
        <translation>pełny</translation>
    </message>
    <message>
        <source>start</source>
        <extracomment>screen workout.start, report curves.start</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>start</translation>
    </message>
    <message>
        <source>of {target}</source>
        <extracomment>screen workout.of</extracomment>
        <translation>z {target}</translation>
    </message>
    <message numerus="yes">
        <source>reps</source>
        <extracomment>screen workout.reps</extracomment>
        <translation>
            <numerusform>powt.</numerusform>
            <numerusform>powt.</numerusform>
            <numerusform>powt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds</source>
        <extracomment>screen workout.seconds, screen settings.unit.s</extracomment>
        <translation>
            <numerusform>sekunda</numerusform>
            <numerusform>sekundy</numerusform>
            <numerusform>sekund</numerusform>
        </translation>
    </message>
    <message>
        <source>energy</source>
        <extracomment>screen workout.energy, screen set.energy, screen session.energy, screen energy.label, review trend.energy</extracomment>
        <translation>energia</translation>
    </message>
    <message>
        <source>a repetition</source>
        <extracomment>screen workout.tempo, screen set.tempo</extracomment>
        <translation>na powtórzenie</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <extracomment>screen workout.tempo_value, review head.seconds, review strip.hold</extracomment>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>screen workout.set_time</extracomment>
        <translation>seria</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>screen workout.left, review side.left, review chart.left, report curves.left</extracomment>
        <translation>lewa</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>screen workout.right, review side.right, review chart.right, report curves.right</extracomment>
        <translation>prawa</translation>
    </message>
    <message>
        <source>arms crossed: stop</source>
        <extracomment>screen workout.foot_stop</extracomment>
        <translation>skrzyżuj ręce: stop</translation>
    </message>
    <message>
        <source>hand up: menu</source>
        <extracomment>screen workout.foot_menu</extracomment>
        <translation>ręka w górę: menu</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <extracomment>screen workout.not_counted, screen set.doubt, review doubt.text</extracomment>
        <translation>Niezaliczone: {reason}</translation>
    </message>
    <message>
        <source>Target reached</source>
        <extracomment>screen workout.done</extracomment>
        <translation>Cel osiągnięty</translation>
    </message>
    <message>
        <source>Who does more?</source>
        <extracomment>screen together.race</extracomment>
        <translation>Kto zrobi więcej?</translation>
    </message>
    <message>
        <source>Each their own</source>
        <extracomment>screen together.own</extracomment>
        <translation>Każdy po swojemu</translation>
    </message>
    <message>
        <source>Number {number}, who are you?</source>
        <extracomment>screen together.who</extracomment>
        <translation>Numer {number}, kim jesteś?</translation>
    </message>
    <message>
        <source>up to {most} side by side</source>
        <extracomment>screen together.stand</extracomment>
        <translation>do {most} osób obok siebie</translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>screen together.done</extracomment>
        <translation>Koniec</translation>
    </message>
    <message>
        <source>Most repetitions</source>
        <extracomment>screen together.most_reps</extracomment>
        <translation>Najwięcej powtórzeń</translation>
    </message>
    <message>
        <source>Most energy</source>
        <extracomment>screen together.most_energy</extracomment>
        <translation>Najwięcej energii</translation>
    </message>
    <message>
        <source>I follow you</source>
        <extracomment>screen state.following</extracomment>
        <translation>Widzę cię</translation>
    </message>
    <message>
        <source>I count you. Too slow here to draw you</source>
        <extracomment>screen state.undrawn</extracomment>
        <translation>Liczę cię. Za wolno, by cię rysować</translation>
    </message>
    <message>
        <source>Waking up</source>
        <extracomment>screen state.starting</extracomment>
        <translation>Budzę się</translation>
    </message>
    <message>
        <source>I see nobody</source>
        <extracomment>screen state.nobody</extracomment>
        <translation>Nikogo nie widzę</translation>
    </message>
    <message>
        <source>I lost you, step back</source>
        <extracomment>screen state.lost, screen voice.lost</extracomment>
        <translation>Nie widzę cię, cofnij się</translation>
    </message>
    <message>
        <source>Somebody is in the way</source>
        <extracomment>screen state.crowded</extracomment>
        <translation>Ktoś zasłania</translation>
    </message>
    <message>
        <source>Too dark</source>
        <extracomment>screen state.dark</extracomment>
        <translation>Za ciemno</translation>
    </message>
    <message>
        <source>Camera gone</source>
        <extracomment>screen state.camera_gone</extracomment>
        <translation>Brak kamery</translation>
    </message>
    <message>
        <source>One moment</source>
        <extracomment>screen state.engine_down</extracomment>
        <translation>Chwileczkę</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <extracomment>screen state.ended</extracomment>
        <translation>Film się skończył</translation>
    </message>
    <message>
        <source>Slower without the graphics card</source>
        <extracomment>screen state.slow</extracomment>
        <translation>Wolniej bez karty graficznej</translation>
    </message>
    <message>
        <source>Not kept: the disk is full</source>
        <extracomment>screen state.no_room</extracomment>
        <translation>Nie zapisano: dysk jest pełny</translation>
    </message>
    <message>
        <source>Too slow here to judge your form. I go on counting</source>
        <extracomment>screen state.crawling</extracomment>
        <translation>Za wolno, by ocenić technikę. Liczę dalej</translation>
    </message>
    <message>
        <source>Not kept: another mirror records into the same store</source>
        <extracomment>screen state.busy</extracomment>
        <translation>Nie zapisano: inne lustro pisze do tego samego magazynu</translation>
    </message>
    <message>
        <source>Not kept: the store cannot be written</source>
        <extracomment>screen state.failed</extracomment>
        <translation>Nie zapisano: nie można zapisać do magazynu</translation>
    </message>
    <message>
        <source>not far enough</source>
        <extracomment>screen reason.too_shallow, report reason.too_shallow</extracomment>
        <translation>za płytko</translation>
    </message>
    <message>
        <source>too fast</source>
        <extracomment>screen reason.too_fast, report reason.too_fast</extracomment>
        <translation>za szybko</translation>
    </message>
    <message>
        <source>too slow</source>
        <extracomment>screen reason.too_slow, report reason.too_slow</extracomment>
        <translation>za wolno</translation>
    </message>
    <message>
        <source>I could not see you</source>
        <extracomment>screen reason.limbs_not_visible, report reason.limbs_not_visible</extracomment>
        <translation>nie było cię widać</translation>
    </message>
    <message>
        <source>I cannot see it from this side</source>
        <extracomment>screen reason.wrong_view, report reason.wrong_view</extracomment>
        <translation>nie widzę tego z tej strony</translation>
    </message>
    <message>
        <source>start from the beginning</source>
        <extracomment>screen reason.getting_into_position</extracomment>
        <translation>zacznij od początku</translation>
    </message>
    <message>
        <source>not all the way back</source>
        <extracomment>screen reason.half_way</extracomment>
        <translation>niepełny powrót</translation>
    </message>
    <message>
        <source>not finished</source>
        <extracomment>screen reason.unfinished</extracomment>
        <translation>niedokończone</translation>
    </message>
    <message>
        <source>a different movement</source>
        <extracomment>screen reason.not_this_exercise, report reason.not_this_exercise</extracomment>
        <translation>inny ruch</translation>
    </message>
    <message>
        <source>marked by the trainer</source>
        <extracomment>screen reason.missed</extracomment>
        <translation>oznaczone przez trenera</translation>
    </message>
    <message>
        <source>I do not know this one</source>
        <extracomment>screen reason.not_recognised</extracomment>
        <translation>tego nie znam</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>screen hold.menu, screen menu.title</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>screen hold.stop</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Set {set} done</source>
        <extracomment>screen set.title</extracomment>
        <translation>Seria {set} gotowa</translation>
    </message>
    <message>
        <source>repetition</source>
        <extracomment>screen set.reps_one, review chart.repetition, report count.reps_one</extracomment>
        <translation>powtórzenie</translation>
    </message>
    <message numerus="yes">
        <source>repetitions</source>
        <extracomment>screen set.reps, screen session.reps, review trend.reps, report count.reps</extracomment>
        <translation>
            <numerusform>powtórzenie</numerusform>
            <numerusform>powtórzenia</numerusform>
            <numerusform>powtórzeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds held</source>
        <extracomment>screen set.seconds, report count.held</extracomment>
        <translation>
            <numerusform>sekunda w pozycji</numerusform>
            <numerusform>sekundy w pozycji</numerusform>
            <numerusform>sekund w pozycji</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing counted this time</source>
        <extracomment>screen set.none</extracomment>
        <translation>Tym razem nic nie zaliczono</translation>
    </message>
    <message>
        <source>Clean from first to last</source>
        <extracomment>screen set.praise_best</extracomment>
        <translation>Czysto od początku do końca</translation>
    </message>
    <message>
        <source>Good work</source>
        <extracomment>screen set.praise_good</extracomment>
        <translation>Dobra robota</translation>
    </message>
    <message>
        <source>Full range in every repetition</source>
        <extracomment>screen set.praise_full</extracomment>
        <translation>Pełny zakres w każdym powtórzeniu</translation>
    </message>
    <message>
        <source>Steady as a clock</source>
        <extracomment>screen set.praise_even</extracomment>
        <translation>Równo jak w zegarku</translation>
    </message>
    <message>
        <source>A start. Go a little further next time</source>
        <extracomment>screen set.praise_start</extracomment>
        <translation>Dobry początek. Następnym razem trochę dalej</translation>
    </message>
    <message>
        <source>Next time: {cue}</source>
        <extracomment>screen set.advice, screen set.advice_range</extracomment>
        <translation>Następnym razem: {cue}</translation>
    </message>
    <message>
        <source>quality</source>
        <extracomment>screen set.quality, screen session.quality, review trend.quality, report did.quality</extracomment>
        <translation>jakość</translation>
    </message>
    <message>
        <source>in the set</source>
        <extracomment>screen set.time</extracomment>
        <translation>w serii</translation>
    </message>
    <message>
        <source>Range of each repetition</source>
        <extracomment>screen set.bars</extracomment>
        <translation>Zakres każdego powtórzenia</translation>
    </message>
    <message numerus="yes">
        <source>{count} not counted: {reason}</source>
        <extracomment>screen set.not_counted</extracomment>
        <translation>
            <numerusform>{count} niezaliczone: {reason}</numerusform>
            <numerusform>{count} niezaliczone: {reason}</numerusform>
            <numerusform>{count} niezaliczonych: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>You counted it</source>
        <extracomment>screen set.claimed</extracomment>
        <translation>Zaliczone przez ciebie</translation>
    </message>
    <message>
        <source>That one counted</source>
        <extracomment>screen set.claim</extracomment>
        <translation>To się liczy</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <extracomment>screen set.leave</extracomment>
        <translation>Tak jest dobrze</translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}</source>
        <extracomment>screen set.before</extracomment>
        <translation>
            <numerusform>Ostatnio {count}</numerusform>
            <numerusform>Ostatnio {count}</numerusform>
            <numerusform>Ostatnio {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}, quality {quality}</source>
        <extracomment>screen set.before_quality</extracomment>
        <translation>
            <numerusform>Ostatnio {count}, jakość {quality}</numerusform>
            <numerusform>Ostatnio {count}, jakość {quality}</numerusform>
            <numerusform>Ostatnio {count}, jakość {quality}</numerusform>
        </translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>screen set.rest</extracomment>
        <translation>przerwa</translation>
    </message>
    <message>
        <source>Next set</source>
        <extracomment>screen set.again</extracomment>
        <translation>Następna seria</translation>
    </message>
    <message>
        <source>Other exercise</source>
        <extracomment>screen set.other, screen menu.other</extracomment>
        <translation>Inne ćwiczenie</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>screen set.finish, screen menu.finish</extracomment>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Well done</source>
        <extracomment>screen session.title</extracomment>
        <translation>Brawo</translation>
    </message>
    <message>
        <source>Well done, {name}</source>
        <extracomment>screen session.title_named</extracomment>
        <translation>Brawo, {name}</translation>
    </message>
    <message numerus="yes">
        <source>{count} sets</source>
        <extracomment>screen session.sets_count, review list.sets</extracomment>
        <translation>
            <numerusform>{count} seria</numerusform>
            <numerusform>{count} serie</numerusform>
            <numerusform>{count} serii</numerusform>
        </translation>
    </message>
    <message>
        <source>1 set</source>
        <extracomment>screen session.sets_one, review list.sets_one, report did.one_set</extracomment>
        <translation>1 seria</translation>
    </message>
    <message numerus="yes">
        <source>{count} min</source>
        <extracomment>screen session.minutes</extracomment>
        <translation>
            <numerusform>{count} min</numerusform>
            <numerusform>{count} min</numerusform>
            <numerusform>{count} min</numerusform>
        </translation>
    </message>
    <message>
        <source>No set this time. Come back soon</source>
        <extracomment>screen session.nothing</extracomment>
        <translation>Tym razem bez serii. Do zobaczenia</translation>
    </message>
    <message numerus="yes">
        <source>sets</source>
        <extracomment>screen session.sets</extracomment>
        <translation>
            <numerusform>seria</numerusform>
            <numerusform>serie</numerusform>
            <numerusform>serii</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} repetitions</source>
        <extracomment>screen session.line, screen set.best_reps, review head.reps, report did.reps</extracomment>
        <translation>
            <numerusform>{count} powtórzenie</numerusform>
            <numerusform>{count} powtórzenia</numerusform>
            <numerusform>{count} powtórzeń</numerusform>
        </translation>
    </message>
    <message>
        <source>1 repetition</source>
        <extracomment>screen session.line_one, review head.reps_one, report did.reps_one</extracomment>
        <translation>1 powtórzenie</translation>
    </message>
    <message numerus="yes">
        <source>{count} seconds</source>
        <extracomment>screen session.line_held</extracomment>
        <translation>
            <numerusform>{count} sekunda</numerusform>
            <numerusform>{count} sekundy</numerusform>
            <numerusform>{count} sekund</numerusform>
        </translation>
    </message>
    <message>
        <source>quality {quality}  ·  {time}</source>
        <extracomment>screen session.line_detail</extracomment>
        <translation>jakość {quality}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more sets</source>
        <extracomment>screen session.more, report sets.more</extracomment>
        <translation>
            <numerusform>i jeszcze {count} seria</numerusform>
            <numerusform>i jeszcze {count} serie</numerusform>
            <numerusform>i jeszcze {count} serii</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan to take it with you</source>
        <extracomment>screen session.qr</extracomment>
        <translation>Zeskanuj i zabierz ze sobą</translation>
    </message>
    <message>
        <source>I forget you in {seconds} s</source>
        <extracomment>screen session.foot</extracomment>
        <translation>Zapomnę cię za {seconds} s</translation>
    </message>
    <message>
        <source>Goodbye in {seconds} s</source>
        <extracomment>screen session.foot_named</extracomment>
        <translation>Do zobaczenia za {seconds} s</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>screen session.close</extracomment>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>screen session.continue, screen menu.resume, screen set.next</extracomment>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Mirror, {date}</source>
        <extracomment>screen session.take_title</extracomment>
        <translation>Lustro, {date}</translation>
    </message>
    <message>
        <source>End the set</source>
        <extracomment>screen menu.stop</extracomment>
        <translation>Zakończ serię</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>screen menu.mute</extracomment>
        <translation>Wyłącz dźwięk</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>screen menu.unmute</extracomment>
        <translation>Włącz dźwięk</translation>
    </message>
    <message>
        <source>Trainer</source>
        <extracomment>screen door.open, screen door.title</extracomment>
        <translation>Trener</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <extracomment>screen door.hint</extracomment>
        <translation>Wpisz PIN</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <extracomment>screen door.wrong</extracomment>
        <translation>To nie ten PIN</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <extracomment>screen door.wait</extracomment>
        <translation>Poczekaj {seconds} s</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 12 digits</source>
        <extracomment>screen door.new</extracomment>
        <translation>Wybierz PIN z 4–12 cyfr</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <extracomment>screen door.again</extracomment>
        <translation>Wpisz go jeszcze raz</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits</source>
        <extracomment>screen door.short</extracomment>
        <translation>PIN ma co najmniej 4 cyfry</translation>
    </message>
    <message>
        <source>These were two different PINs</source>
        <extracomment>screen door.differ</extracomment>
        <translation>To były dwa różne PIN-y</translation>
    </message>
    <message>
        <source>Not stored: the settings file cannot be written</source>
        <extracomment>screen door.not_stored</extracomment>
        <translation>Nie zapisano: nie można zapisać pliku ustawień</translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>screen door.erase, screen trainer.erase</extracomment>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>screen trainer.settings</extracomment>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Sessions</source>
        <extracomment>screen trainer.sessions, review sessions.title, review keys.session</extracomment>
        <translation>Treningi</translation>
    </message>
    <message>
        <source>Camera</source>
        <extracomment>screen trainer.camera, screen settings.camera</extracomment>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>screen trainer.calibration, screen calib.column.name</extracomment>
        <translation>Kalibracja</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>screen trainer.close</extracomment>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Kept. It holds from the next session on.</source>
        <extracomment>screen trainer.changed</extracomment>
        <translation>Zapisano. Obowiązuje od następnej wizyty.</translation>
    </message>
    <message>
        <source>Kept. It holds after the mirror is started again.</source>
        <extracomment>screen trainer.restart</extracomment>
        <translation>Zapisano. Obowiązuje po ponownym uruchomieniu lustra.</translation>
    </message>
    <message>
        <source>Not kept: {error}</source>
        <extracomment>screen trainer.refused, review said.refused</extracomment>
        <translation>Nie zapisano: {error}</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>screen trainer.reset</extracomment>
        <translation>Domyślne</translation>
    </message>
    <message>
        <source>No session is kept yet</source>
        <extracomment>screen trainer.no_sessions, review sessions.empty</extracomment>
        <translation>Nie ma jeszcze żadnego treningu</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>screen trainer.date</extracomment>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Member</source>
        <extracomment>screen trainer.member</extracomment>
        <translation>Klubowicz</translation>
    </message>
    <message>
        <source>Exercises</source>
        <extracomment>screen trainer.exercises</extracomment>
        <translation>Ćwiczenia</translation>
    </message>
    <message>
        <source>Sets</source>
        <extracomment>screen trainer.sets, screen settings.visit.target_sets</extracomment>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <extracomment>screen trainer.reps, review strip.name, review facts.reps</extracomment>
        <translation>Powtórzenia</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>screen trainer.length</extracomment>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>screen trainer.look</extracomment>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>screen trainer.export, review head.export, review export.title, review export.start</extracomment>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>Sessions without a set</source>
        <extracomment>screen trainer.empty</extracomment>
        <translation>Wizyty bez serii</translation>
    </message>
    <message>
        <source>Belongs to …</source>
        <extracomment>screen trainer.move</extracomment>
        <translation>Należy do …</translation>
    </message>
    <message>
        <source>Now {name}&apos;s</source>
        <extracomment>screen trainer.moved</extracomment>
        <translation>Teraz należy do: {name}</translation>
    </message>
    <message>
        <source>Erase this session for good?</source>
        <extracomment>screen trainer.erase_sure</extracomment>
        <translation>Usunąć ten trening na zawsze?</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <extracomment>screen trainer.exported, review said.exported</extracomment>
        <translation>Wyeksportowano do {path}</translation>
    </message>
    <message>
        <source>Erased</source>
        <extracomment>screen trainer.erased</extracomment>
        <translation>Usunięto</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>screen trainer.picture, screen calib.column.picture, review picture.name</extracomment>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Frames a second: camera {captured}, analysed {analysed}, shown {shown}</source>
        <extracomment>screen trainer.frames</extracomment>
        <translation>Klatki na sekundę: kamera {captured}, analiza {analysed}, ekran {shown}</translation>
    </message>
    <message>
        <source>Engine {engine} ms, analysis {analysis} ms, answer {latency} ms, glass {glass} ms</source>
        <extracomment>screen trainer.times</extracomment>
        <translation>Silnik {engine} ms, analiza {analysis} ms, odpowiedź {latency} ms, szkło {glass} ms</translation>
    </message>
    <message>
        <source>Frames passed over: engine {engine}, analysis {analysis}</source>
        <extracomment>screen trainer.dropped</extracomment>
        <translation>Pominięte klatki: silnik {engine}, analiza {analysis}</translation>
    </message>
    <message>
        <source>Longest stall of the screen: {stall} ms</source>
        <extracomment>screen trainer.stall</extracomment>
        <translation>Najdłuższe zacięcie ekranu: {stall} ms</translation>
    </message>
    <message>
        <source>This camera is not calibrated</source>
        <extracomment>screen trainer.calibration_none</extracomment>
        <translation>Ta kamera nie jest skalibrowana</translation>
    </message>
    <message>
        <source>Angles are those of the picture. Lengths need one: mirror calibrate</source>
        <extracomment>screen trainer.calibration_hint</extracomment>
        <translation>Kąty są z obrazu. Długości wymagają kalibracji: mirror calibrate</translation>
    </message>
    <message>
        <source>No depth now: this is the camera&apos;s picture</source>
        <extracomment>screen workout.no_depth</extracomment>
        <translation>Teraz bez głębi: to obraz z kamery</translation>
    </message>
    <message>
        <source>three</source>
        <extracomment>screen voice.three</extracomment>
        <translation>trzy</translation>
    </message>
    <message>
        <source>two</source>
        <extracomment>screen voice.two</extracomment>
        <translation>dwa</translation>
    </message>
    <message>
        <source>one</source>
        <extracomment>screen voice.one</extracomment>
        <translation>jeden</translation>
    </message>
    <message>
        <source>go</source>
        <extracomment>screen voice.go</extracomment>
        <translation>start</translation>
    </message>
    <message numerus="yes">
        <source>Set done. {count}</source>
        <extracomment>screen voice.set_done</extracomment>
        <translation>
            <numerusform>Seria gotowa. {count}</numerusform>
            <numerusform>Seria gotowa. {count}</numerusform>
            <numerusform>Seria gotowa. {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Two more</source>
        <extracomment>screen voice.last_two</extracomment>
        <translation>
            <numerusform>{count}. Jeszcze dwa</numerusform>
            <numerusform>{count}. Jeszcze dwa</numerusform>
            <numerusform>{count}. Jeszcze dwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Last one</source>
        <extracomment>screen voice.last_one</extracomment>
        <translation>
            <numerusform>{count}. Ostatnie</numerusform>
            <numerusform>{count}. Ostatnie</numerusform>
            <numerusform>{count}. Ostatnie</numerusform>
        </translation>
    </message>
    <message>
        <source>Better</source>
        <extracomment>screen voice.better</extracomment>
        <translation>Lepiej</translation>
    </message>
    <message>
        <source>Slower on the way down</source>
        <extracomment>screen voice.slower</extracomment>
        <translation>Wolniej w dół</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>screen calib.step.kept</extracomment>
        <translation>W użyciu</translation>
    </message>
    <message>
        <source>Lens</source>
        <extracomment>screen calib.step.camera</extracomment>
        <translation>Obiektyw</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>screen calib.step.floor</extracomment>
        <translation>Podłoga</translation>
    </message>
    <message>
        <source>Glass</source>
        <extracomment>screen calib.step.glass, screen calib.column.glass</extracomment>
        <translation>Szkło</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>screen calib.step.check</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Show me the board</source>
        <extracomment>screen calib.hint.show</extracomment>
        <translation>Pokaż mi tablicę</translation>
    </message>
    <message>
        <source>Closer to the camera</source>
        <extracomment>screen calib.hint.closer</extracomment>
        <translation>Bliżej kamery</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <extracomment>screen calib.hint.still</extracomment>
        <translation>Trzymaj nieruchomo</translation>
    </message>
    <message>
        <source>To the left edge</source>
        <extracomment>screen calib.hint.place_left</extracomment>
        <translation>Do lewego brzegu</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <extracomment>screen calib.hint.place_right</extracomment>
        <translation>Do prawego brzegu</translation>
    </message>
    <message>
        <source>Up, to the top edge</source>
        <extracomment>screen calib.hint.place_top</extracomment>
        <translation>W górę, do brzegu</translation>
    </message>
    <message>
        <source>Down, to the bottom edge</source>
        <extracomment>screen calib.hint.place_bottom</extracomment>
        <translation>W dół, do brzegu</translation>
    </message>
    <message>
        <source>Into the top left corner</source>
        <extracomment>screen calib.hint.place_top_left</extracomment>
        <translation>W lewy górny róg</translation>
    </message>
    <message>
        <source>Into the top right corner</source>
        <extracomment>screen calib.hint.place_top_right</extracomment>
        <translation>W prawy górny róg</translation>
    </message>
    <message>
        <source>Into the bottom left corner</source>
        <extracomment>screen calib.hint.place_bottom_left</extracomment>
        <translation>W lewy dolny róg</translation>
    </message>
    <message>
        <source>Into the bottom right corner</source>
        <extracomment>screen calib.hint.place_bottom_right</extracomment>
        <translation>W prawy dolny róg</translation>
    </message>
    <message>
        <source>Into the middle</source>
        <extracomment>screen calib.hint.place_middle</extracomment>
        <translation>Na środek</translation>
    </message>
    <message>
        <source>Turn it to the side, like a door</source>
        <extracomment>screen calib.hint.turn</extracomment>
        <translation>Obróć ją w bok, jak drzwi</translation>
    </message>
    <message>
        <source>Tip it back, then forwards</source>
        <extracomment>screen calib.hint.tip</extracomment>
        <translation>Odchyl do tyłu, potem do przodu</translation>
    </message>
    <message>
        <source>More: near, far, tilted</source>
        <extracomment>screen calib.hint.more</extracomment>
        <translation>Więcej: blisko, daleko, skośnie</translation>
    </message>
    <message>
        <source>This leads nowhere: start again</source>
        <extracomment>screen calib.hint.full</extracomment>
        <translation>To donikąd nie prowadzi: zacznij od nowa</translation>
    </message>
    <message>
        <source>One moment, I am calculating</source>
        <extracomment>screen calib.hint.solving</extracomment>
        <translation>Chwileczkę, liczę</translation>
    </message>
    <message>
        <source>Done. Put the board down</source>
        <extracomment>screen calib.hint.good</extracomment>
        <translation>Gotowe. Odłóż tablicę</translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>screen calib.ask.views</extracomment>
        <translation>Ujęcia</translation>
    </message>
    <message>
        <source>Picture covered</source>
        <extracomment>screen calib.ask.coverage</extracomment>
        <translation>Pokrycie obrazu</translation>
    </message>
    <message>
        <source>Turned</source>
        <extracomment>screen calib.ask.turned</extracomment>
        <translation>Obrót</translation>
    </message>
    <message>
        <source>Tipped</source>
        <extracomment>screen calib.ask.tipped</extracomment>
        <translation>Pochylenie</translation>
    </message>
    <message>
        <source>This lens is known well</source>
        <extracomment>screen calib.good</extracomment>
        <translation>Ten obiektyw jest dobrze znany</translation>
    </message>
    <message>
        <source>Not good enough yet</source>
        <extracomment>screen calib.poor</extracomment>
        <translation>Jeszcze za słabo</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off, over {views} views</source>
        <extracomment>screen calib.figure.rms</extracomment>
        <translation>Narożniki odbiegają o {rms} px, ujęcia: {views}</translation>
    </message>
    <message>
        <source>{coverage} of the picture seen, tilted by {tilt}°</source>
        <extracomment>screen calib.figure.coverage</extracomment>
        <translation>Widziane {coverage} obrazu, pochylenie {tilt}°</translation>
    </message>
    <message>
        <source>Focal length {focal} ± {std} px, {field}° from side to side</source>
        <extracomment>screen calib.figure.focal</extracomment>
        <translation>Ogniskowa {focal} ± {std} px, {field}° od boku do boku</translation>
    </message>
    <message>
        <source>Only {views} views fit: show the board more often</source>
        <extracomment>screen calib.failing.views</extracomment>
        <translation>Pasujące ujęcia: tylko {views}. Pokaż tablicę więcej razy</translation>
    </message>
    <message>
        <source>Seen in {coverage} of the picture only: show it in the corners</source>
        <extracomment>screen calib.failing.coverage</extracomment>
        <translation>Widziane tylko {coverage} obrazu: pokaż ją w rogach</translation>
    </message>
    <message>
        <source>Tilted by {tilt}° only: turn and tip it further</source>
        <extracomment>screen calib.failing.tilt</extracomment>
        <translation>Pochylenie tylko {tilt}°: obracaj i pochylaj mocniej</translation>
    </message>
    <message>
        <source>{dropped} views did not fit: glue the board flat, hold it still</source>
        <extracomment>screen calib.failing.dropped</extracomment>
        <translation>Odrzucone ujęcia: {dropped}. Naklej tablicę płasko, trzymaj nieruchomo</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off: flatter board, more light, hold it still</source>
        <extracomment>screen calib.failing.rms</extracomment>
        <translation>Narożniki odbiegają o {rms} px: płaska tablica, więcej światła, nieruchomo</translation>
    </message>
    <message>
        <source>Focal length known to {focal} only: nearer, and tilted more</source>
        <extracomment>screen calib.failing.focal</extracomment>
        <translation>Ogniskowa znana tylko do {focal}: bliżej i skośniej</translation>
    </message>
    <message>
        <source>Middle known to {centre} px only: nearer, tilted, at all edges</source>
        <extracomment>screen calib.failing.centre</extracomment>
        <translation>Środek znany tylko do {centre} px: bliżej, skośnie, przy brzegach</translation>
    </message>
    <message>
        <source>These views fit no camera: keep the board flat and whole</source>
        <extracomment>screen calib.failing.unsolvable</extracomment>
        <translation>Te ujęcia nie pasują do żadnej kamery: tablica płaska i w całości</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>screen calib.again</extracomment>
        <translation>Zacznij od nowa</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>screen calib.name</extracomment>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Kept as {title}, and in use</source>
        <extracomment>screen calib.kept_as</extracomment>
        <translation>Zapisano jako {title}, w użyciu</translation>
    </message>
    <message>
        <source>The board</source>
        <extracomment>screen calib.board.title</extracomment>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>Print one: mirror calibrate board. Show it all over the picture, turned and tipped.</source>
        <extracomment>screen calib.board.about</extracomment>
        <translation>Wydrukuj: mirror calibrate board. Pokazuj w całym obrazie, obracaj i pochylaj.</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>screen calib.board.kind, screen calib.glass.kind</extracomment>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>ChArUco</source>
        <extracomment>screen calib.board.charuco</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>ChArUco</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <extracomment>screen calib.board.checkerboard</extracomment>
        <translation>Szachownica</translation>
    </message>
    <message>
        <source>Squares across, down</source>
        <extracomment>screen calib.board.squares</extracomment>
        <translation>Pola w poziomie, w pionie</translation>
    </message>
    <message>
        <source>Side of a square, mm</source>
        <extracomment>screen calib.board.square</extracomment>
        <translation>Bok pola, mm</translation>
    </message>
    <message>
        <source>{title}  (in use)</source>
        <extracomment>screen calib.in_use</extracomment>
        <translation>{title}  (w użyciu)</translation>
    </message>
    <message>
        <source>In use: {title}, for pictures of {width} x {height}.</source>
        <extracomment>screen calib.state</extracomment>
        <translation>W użyciu: {title}, dla obrazów {width} x {height}.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now: it is scaled to them.</source>
        <extracomment>screen calib.other_size</extracomment>
        <translation>Obrazy mają teraz {width} x {height}: zostanie przeskalowana.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now, of another shape: calibrate anew.</source>
        <extracomment>screen calib.other_shape</extracomment>
        <translation>Obrazy mają teraz {width} x {height}, inne proporcje: skalibruj od nowa.</translation>
    </message>
    <message>
        <source>Use</source>
        <extracomment>screen calib.use</extracomment>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>In use: {title}. The engines take it when the mirror is started again.</source>
        <extracomment>screen calib.used</extracomment>
        <translation>W użyciu: {title}. Silniki przejmą ją po ponownym uruchomieniu lustra.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>screen calib.remove</extracomment>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove it for good?</source>
        <extracomment>screen calib.remove_sure</extracomment>
        <translation>Usunąć na zawsze?</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <extracomment>screen calib.removed</extracomment>
        <translation>Usunięto: {title}</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <extracomment>screen calib.keep</extracomment>
        <translation>Zapisz jako nową wersję</translation>
    </message>
    <message>
        <source>See whether it fits</source>
        <extracomment>screen calib.look</extracomment>
        <translation>Sprawdź, czy pasuje</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>screen calib.column.made</extracomment>
        <translation>Wykonano</translation>
    </message>
    <message>
        <source>Lens from</source>
        <extracomment>screen calib.column.method</extracomment>
        <translation>Obiektyw z</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>screen calib.column.error</extracomment>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Camera height</source>
        <extracomment>screen calib.column.floor</extracomment>
        <translation>Wysokość kamery</translation>
    </message>
    <message>
        <source>ChArUco board</source>
        <extracomment>screen calib.method.charuco</extracomment>
        <translation>Tablica ChArUco</translation>
    </message>
    <message>
        <source>checkerboard</source>
        <extracomment>screen calib.method.checkerboard</extracomment>
        <translation>szachownica</translation>
    </message>
    <message>
        <source>known camera</source>
        <extracomment>screen calib.method.preset</extracomment>
        <translation>znana kamera</translation>
    </message>
    <message>
        <source>field of view</source>
        <extracomment>screen calib.method.field_of_view</extracomment>
        <translation>pole widzenia</translation>
    </message>
    <message>
        <source>photograph</source>
        <extracomment>screen calib.method.exif</extracomment>
        <translation>zdjęcie</translation>
    </message>
    <message>
        <source>given</source>
        <extracomment>screen calib.method.given</extracomment>
        <translation>podane</translation>
    </message>
    <message>
        <source>The glass</source>
        <extracomment>screen calib.glass.title</extracomment>
        <translation>Szkło</translation>
    </message>
    <message>
        <source>Measure with a rule, to the millimetre; the lens is where the camera looks from.</source>
        <extracomment>screen calib.glass.about</extracomment>
        <translation>Zmierz linijką co do milimetra; obiektyw to miejsce, z którego patrzy kamera.</translation>
    </message>
    <message>
        <source>Two-way mirror</source>
        <extracomment>screen calib.glass.mirror</extracomment>
        <translation>Lustro weneckie</translation>
    </message>
    <message>
        <source>Plain display</source>
        <extracomment>screen calib.glass.display</extracomment>
        <translation>Zwykły ekran</translation>
    </message>
    <message>
        <source>Width of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.width_mm</extracomment>
        <translation>Szerokość obrazu ekranu, mm</translation>
    </message>
    <message>
        <source>Height of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.height_mm</extracomment>
        <translation>Wysokość obrazu ekranu, mm</translation>
    </message>
    <message>
        <source>Lens above the picture&apos;s top edge, mm</source>
        <extracomment>screen calib.glass.camera_above_mm</extracomment>
        <translation>Obiektyw nad górnym brzegiem obrazu, mm</translation>
    </message>
    <message>
        <source>Lens right of its middle, mm</source>
        <extracomment>screen calib.glass.camera_right_mm</extracomment>
        <translation>Obiektyw na prawo od środka, mm</translation>
    </message>
    <message>
        <source>Lens before the screen, mm</source>
        <extracomment>screen calib.glass.camera_ahead_mm</extracomment>
        <translation>Obiektyw przed ekranem, mm</translation>
    </message>
    <message>
        <source>Screen behind the mirror&apos;s face, mm</source>
        <extracomment>screen calib.glass.gap_mm</extracomment>
        <translation>Ekran za powierzchnią lustra, mm</translation>
    </message>
    <message>
        <source>Camera turned to the member&apos;s left, °</source>
        <extracomment>screen calib.glass.turn_deg</extracomment>
        <translation>Kamera obrócona w lewo od ćwiczącego, °</translation>
    </message>
    <message>
        <source>Screen leans down, °</source>
        <extracomment>screen calib.glass.tilt_deg</extracomment>
        <translation>Ekran pochylony w dół, °</translation>
    </message>
    <message>
        <source>This screen shows {width} x {height} px.</source>
        <extracomment>screen calib.glass.pixels</extracomment>
        <translation>Ten ekran pokazuje {width} x {height} px.</translation>
    </message>
    <message>
        <source>from the side</source>
        <extracomment>screen calib.glass.side, review from.side</extracomment>
        <translation>z boku</translation>
    </message>
    <message>
        <source>The floor</source>
        <extracomment>screen calib.floor.title</extracomment>
        <translation>Podłoga</translation>
    </message>
    <message>
        <source>Gravity and the camera&apos;s height: stand straight in three places, seen whole.</source>
        <extracomment>screen calib.floor.about</extracomment>
        <translation>Pion i wysokość kamery: stań prosto w trzech miejscach, widać cię w całości.</translation>
    </message>
    <message>
        <source>Found by</source>
        <extracomment>screen calib.floor.way</extracomment>
        <translation>Metoda</translation>
    </message>
    <message>
        <source>Somebody who stands</source>
        <extracomment>screen calib.floor.members</extracomment>
        <translation>Stojąca osoba</translation>
    </message>
    <message>
        <source>The board on the floor</source>
        <extracomment>screen calib.floor.board</extracomment>
        <translation>Tablica na podłodze</translation>
    </message>
    <message>
        <source>Their height, cm</source>
        <extracomment>screen calib.floor.height</extracomment>
        <translation>Wzrost, cm</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>screen calib.floor.unknown</extracomment>
        <translation>nieznany</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>screen calib.floor.places</extracomment>
        <translation>Miejsca</translation>
    </message>
    <message>
        <source>Calibrate the lens first, or use a calibration that is kept</source>
        <extracomment>screen calib.floor.no_lens</extracomment>
        <translation>Najpierw skalibruj obiektyw albo użyj zapisanej kalibracji</translation>
    </message>
    <message>
        <source>Camera {height} m over the floor, looks down by {pitch}°, rolled by {roll}°, ± {spread}°</source>
        <extracomment>screen calib.floor.found</extracomment>
        <translation>Kamera {height} m nad podłogą, w dół o {pitch}°, przechył {roll}°, ± {spread}°</translation>
    </message>
    <message>
        <source>Stand where I see all of you</source>
        <extracomment>screen calib.floor.hint.show, report advice.seen_better</extracomment>
        <translation>Stań tak, żeby było cię widać w całości</translation>
    </message>
    <message>
        <source>These engines have no 3D: use the board</source>
        <extracomment>screen calib.floor.hint.no_depth</extracomment>
        <translation>Te silniki nie mają 3D: użyj tablicy</translation>
    </message>
    <message>
        <source>Stand straight, and still</source>
        <extracomment>screen calib.floor.hint.still</extracomment>
        <translation>Stój prosto i nieruchomo</translation>
    </message>
    <message>
        <source>Good. Now another place</source>
        <extracomment>screen calib.floor.hint.elsewhere</extracomment>
        <translation>Dobrze. Teraz inne miejsce</translation>
    </message>
    <message>
        <source>Done. The floor is known</source>
        <extracomment>screen calib.floor.hint.done</extracomment>
        <translation>Gotowe. Podłoga jest znana</translation>
    </message>
    <message>
        <source>That does not fit: start again</source>
        <extracomment>screen calib.floor.hint.poor</extracomment>
        <translation>To nie pasuje: zacznij od nowa</translation>
    </message>
    <message>
        <source>Lay the board on the floor, face up</source>
        <extracomment>screen calib.floor.hint.lay</extracomment>
        <translation>Połóż tablicę na podłodze, wzorem do góry</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <extracomment>screen calib.check.title</extracomment>
        <translation>Czy pasuje?</translation>
    </message>
    <message>
        <source>Stand two metres away, look at your nose: the ring lies on it.</source>
        <extracomment>screen calib.check.mirror</extracomment>
        <translation>Stań dwa metry dalej i spójrz na swój nos: pierścień leży na nim.</translation>
    </message>
    <message>
        <source>Skeleton and picture come from one camera: there is nothing to move.</source>
        <extracomment>screen calib.check.display</extracomment>
        <translation>Szkielet i obraz są z jednej kamery: nie ma czego przesuwać.</translation>
    </message>
    <message>
        <source>Arrows: 1 mm  ·  with Shift: 10 mm  ·  Return: it fits  ·  Escape: back</source>
        <extracomment>screen calib.check.keys</extracomment>
        <translation>Strzałki: 1 mm  ·  z Shift: 10 mm  ·  Return: pasuje  ·  Escape: wstecz</translation>
    </message>
    <message>
        <source>Escape: back</source>
        <extracomment>screen calib.check.close</extracomment>
        <translation>Escape: wstecz</translation>
    </message>
    <message>
        <source>Not moved</source>
        <extracomment>screen calib.check.unmoved</extracomment>
        <translation>Bez przesunięcia</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <extracomment>screen calib.check.left</extracomment>
        <translation>{mm} mm w lewo</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <extracomment>screen calib.check.right</extracomment>
        <translation>{mm} mm w prawo</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <extracomment>screen calib.check.up</extracomment>
        <translation>{mm} mm w górę</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <extracomment>screen calib.check.down</extracomment>
        <translation>{mm} mm w dół</translation>
    </message>
    <message>
        <source>measure: {length} mm</source>
        <extracomment>screen calib.check.ruler</extracomment>
        <translation>zmierz: {length} mm</translation>
    </message>
    <message>
        <source>Where the glass is, is not known yet: enter it under Glass</source>
        <extracomment>screen calib.check.no_glass</extracomment>
        <translation>Nie wiadomo jeszcze, gdzie jest szkło: wpisz to w „Szkło”</translation>
    </message>
    <message>
        <source>I see you, but no depth: these engines have no 3D</source>
        <extracomment>screen calib.check.no_depth</extracomment>
        <translation>Widzę cię, ale bez głębi: te silniki nie mają 3D</translation>
    </message>
    <message>
        <source>Stand before the mirror</source>
        <extracomment>screen calib.check.nobody</extracomment>
        <translation>Stań przed lustrem</translation>
    </message>
    <message>
        <source>Plans</source>
        <extracomment>screen choose.group.plans, screen trainer.plans</extracomment>
        <translation>Plany</translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} exercises</source>
        <extracomment>screen choose.plan</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} ćwiczenie</numerusform>
            <numerusform>{minutes} min  ·  {count} ćwiczenia</numerusform>
            <numerusform>{minutes} min  ·  {count} ćwiczeń</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  week {week} of {weeks}</source>
        <extracomment>screen choose.plan_week</extracomment>
        <translation>{minutes} min  ·  tydzień {week} z {weeks}</translation>
    </message>
    <message>
        <source>How heavy?</source>
        <extracomment>screen next.weigh</extracomment>
        <translation>Jaki ciężar?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a field</source>
        <extracomment>screen next.weigh_hint</extracomment>
        <translation>Dotknij albo przytrzymaj rękę nad polem</translation>
    </message>
    <message numerus="yes">
        <source>exercise {number} of {count}</source>
        <extracomment>screen next.step</extracomment>
        <translation>
            <numerusform>ćwiczenie {number} z {count}</numerusform>
            <numerusform>ćwiczenie {number} z {count}</numerusform>
            <numerusform>ćwiczenie {number} z {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <extracomment>screen next.week</extracomment>
        <translation>tydzień {week} z {weeks}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} repetitions</source>
        <extracomment>screen next.reps</extracomment>
        <translation>Seria {set} z {sets}  ·  {target} powt.</translation>
    </message>
    <message>
        <source>{down} s down, {pause} s pause, {up} s up</source>
        <extracomment>screen next.tempo</extracomment>
        <translation>{down} s w dół, {pause} s pauza, {up} s w górę</translation>
    </message>
    <message>
        <source>{down} s down, {up} s up</source>
        <extracomment>screen next.tempo_no_pause</extracomment>
        <translation>{down} s w dół, {up} s w górę</translation>
    </message>
    <message>
        <source>weight</source>
        <extracomment>screen next.load</extracomment>
        <translation>ciężar</translation>
    </message>
    <message>
        <source>{load} kg</source>
        <extracomment>screen next.kg</extracomment>
        <translation>{load} kg</translation>
    </message>
    <message>
        <source>no weight</source>
        <extracomment>screen next.no_load</extracomment>
        <translation>bez ciężaru</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>screen next.skip</extracomment>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>End the plan</source>
        <extracomment>screen next.end</extracomment>
        <translation>Zakończ plan</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target}</source>
        <extracomment>screen workout.set_led</extracomment>
        <translation>Seria {set} z {sets}  ·  {target}</translation>
    </message>
    <message>
        <source>{value} m/s</source>
        <extracomment>screen workout.velocity</extracomment>
        <translation>{value} m/s</translation>
    </message>
    <message>
        <source>about {value} m/s</source>
        <extracomment>screen workout.velocity_about</extracomment>
        <translation>około {value} m/s</translation>
    </message>
    <message>
        <source>Enough: you are {loss} % slower</source>
        <extracomment>screen workout.enough</extracomment>
        <translation>Wystarczy: wolniej o {loss} %</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>screen menu.weight, review facts.load</extracomment>
        <translation>Ciężar</translation>
    </message>
    <message>
        <source>Weight: {load}</source>
        <extracomment>screen set.weight</extracomment>
        <translation>Ciężar: {load}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <extracomment>screen set.comes, screen voice.next, screen energy.next</extracomment>
        <translation>Teraz: {title}</translation>
    </message>
    <message>
        <source>That was the whole plan</source>
        <extracomment>screen set.plan_done</extracomment>
        <translation>To był cały plan</translation>
    </message>
    <message>
        <source>Your best: {best}</source>
        <extracomment>screen set.against</extracomment>
        <translation>Twój rekord: {best}</translation>
    </message>
    <message numerus="yes">
        <source>{count} s</source>
        <extracomment>screen set.best_held</extracomment>
        <translation>
            <numerusform>{count} s</numerusform>
            <numerusform>{count} s</numerusform>
            <numerusform>{count} s</numerusform>
        </translation>
    </message>
    <message>
        <source>Heavier than ever</source>
        <extracomment>screen set.record.load_kg</extracomment>
        <translation>Największy ciężar w historii</translation>
    </message>
    <message>
        <source>Stronger than ever: {load} kg once</source>
        <extracomment>screen set.record.once_kg</extracomment>
        <translation>Najsilniej w historii: {load} kg na raz</translation>
    </message>
    <message numerus="yes">
        <source>More than ever: {count}</source>
        <extracomment>screen set.record.reps</extracomment>
        <translation>
            <numerusform>Najwięcej w historii: {count}</numerusform>
            <numerusform>Najwięcej w historii: {count}</numerusform>
            <numerusform>Najwięcej w historii: {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than ever: {count} s</source>
        <extracomment>screen set.record.held_s</extracomment>
        <translation>
            <numerusform>Najdłużej w historii: {count} s</numerusform>
            <numerusform>Najdłużej w historii: {count} s</numerusform>
            <numerusform>Najdłużej w historii: {count} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weeks in a row</source>
        <extracomment>screen progress.weeks</extracomment>
        <translation>
            <numerusform>{count} tydzień z rzędu</numerusform>
            <numerusform>{count} tygodnie z rzędu</numerusform>
            <numerusform>{count} tygodni z rzędu</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week in a row</source>
        <extracomment>screen progress.weeks_one</extracomment>
        <translation>1 tydzień z rzędu</translation>
    </message>
    <message numerus="yes">
        <source>{count} records today</source>
        <extracomment>screen progress.records</extracomment>
        <translation>
            <numerusform>{count} rekord dzisiaj</numerusform>
            <numerusform>{count} rekordy dzisiaj</numerusform>
            <numerusform>{count} rekordów dzisiaj</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record today</source>
        <extracomment>screen progress.records_one</extracomment>
        <translation>1 rekord dzisiaj</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>screen board.open</extracomment>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>This week</source>
        <extracomment>screen board.title</extracomment>
        <translation>Ten tydzień</translation>
    </message>
    <message>
        <source>Energy, of everybody who chose to be here</source>
        <extracomment>screen board.hint</extracomment>
        <translation>Energia wszystkich, którzy chcą tu być</translation>
    </message>
    <message>
        <source>Nobody is on the board yet this week</source>
        <extracomment>screen board.empty</extracomment>
        <translation>W tym tygodniu nikogo tu jeszcze nie ma</translation>
    </message>
    <message>
        <source>Put me on it</source>
        <extracomment>screen board.join</extracomment>
        <translation>Dodaj mnie</translation>
    </message>
    <message>
        <source>Take me off</source>
        <extracomment>screen board.leave</extracomment>
        <translation>Usuń mnie stąd</translation>
    </message>
    <message>
        <source>Name: small letters, digits, _</source>
        <extracomment>screen plans.name</extracomment>
        <translation>Nazwa: małe litery, cyfry, _</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>screen plans.everybody</extracomment>
        <translation>wszyscy</translation>
    </message>
    <message>
        <source>comes with the mirror</source>
        <extracomment>screen plans.library</extracomment>
        <translation>w zestawie z lustrem</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>screen plans.keep</extracomment>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Kept. The mirror offers it from the next session on.</source>
        <extracomment>screen plans.kept</extracomment>
        <translation>Zapisano. Lustro zaproponuje go od następnej wizyty.</translation>
    </message>
    <message numerus="yes">
        <source>Right: {count} exercises, {minutes} min</source>
        <extracomment>screen plans.right</extracomment>
        <translation>
            <numerusform>Dobrze: {count} ćwiczenie, {minutes} min</numerusform>
            <numerusform>Dobrze: {count} ćwiczenia, {minutes} min</numerusform>
            <numerusform>Dobrze: {count} ćwiczeń, {minutes} min</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this plan for good?</source>
        <extracomment>screen plans.sure</extracomment>
        <translation>Usunąć ten plan na zawsze?</translation>
    </message>
    <message>
        <source>Enough</source>
        <extracomment>screen voice.enough</extracomment>
        <translation>Wystarczy</translation>
    </message>
    <message>
        <source>Everything, for experts</source>
        <extracomment>screen settings.all</extracomment>
        <translation>Wszystko, dla ekspertów</translation>
    </message>
    <message>
        <source>−</source>
        <extracomment>screen settings.less</extracomment>
        <translation>−</translation>
    </message>
    <message>
        <source>+</source>
        <extracomment>screen settings.more</extracomment>
        <translation>+</translation>
    </message>
    <message>
        <source>Which camera?</source>
        <extracomment>screen settings.camera.device</extracomment>
        <translation>Która kamera?</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <extracomment>screen settings.camera.mirror</extracomment>
        <translation>Pokazuj obraz jak w lustrze</translation>
    </message>
    <message>
        <source>The camera is turned</source>
        <extracomment>screen settings.camera.turn</extracomment>
        <translation>Kamera jest obrócona</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>screen settings.camera.turn.0</extracomment>
        <translation>wcale</translation>
    </message>
    <message>
        <source>a quarter to the right</source>
        <extracomment>screen settings.camera.turn.90</extracomment>
        <translation>o ćwierć w prawo</translation>
    </message>
    <message>
        <source>upside down</source>
        <extracomment>screen settings.camera.turn.180</extracomment>
        <translation>do góry nogami</translation>
    </message>
    <message>
        <source>a quarter to the left</source>
        <extracomment>screen settings.camera.turn.270</extracomment>
        <translation>o ćwierć w lewo</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>screen settings.screen</extracomment>
        <translation>Ekran</translation>
    </message>
    <message>
        <source>How the display hangs</source>
        <extracomment>screen settings.screen.orientation</extracomment>
        <translation>Jak wisi ekran</translation>
    </message>
    <message>
        <source>as it says itself</source>
        <extracomment>screen settings.screen.orientation.auto</extracomment>
        <translation>tak, jak sam podaje</translation>
    </message>
    <message>
        <source>upright</source>
        <extracomment>screen settings.screen.orientation.portrait</extracomment>
        <translation>pionowo</translation>
    </message>
    <message>
        <source>lying</source>
        <extracomment>screen settings.screen.orientation.landscape</extracomment>
        <translation>poziomo</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>screen settings.screen.language</extracomment>
        <translation>Język</translation>
    </message>
    <message>
        <source>that of the machine</source>
        <extracomment>screen settings.screen.language.auto</extracomment>
        <translation>język urządzenia</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>screen settings.screen.theme</extracomment>
        <translation>Kolory</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>screen settings.screen.theme.dark</extracomment>
        <translation>ciemne</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>screen settings.screen.theme.light</extracomment>
        <translation>jasne</translation>
    </message>
    <message>
        <source>strong contrast</source>
        <extracomment>screen settings.screen.theme.contrast</extracomment>
        <translation>wysoki kontrast</translation>
    </message>
    <message>
        <source>Large letters</source>
        <extracomment>screen settings.screen.large_print</extracomment>
        <translation>Duże litery</translation>
    </message>
    <message>
        <source>Nothing pulses or slides</source>
        <extracomment>screen settings.screen.reduced_motion</extracomment>
        <translation>Nic nie pulsuje ani się nie przesuwa</translation>
    </message>
    <message>
        <source>Charts while somebody exercises</source>
        <extracomment>screen settings.screen.charts</extracomment>
        <translation>Wykresy podczas ćwiczeń</translation>
    </message>
    <message>
        <source>Draw the skeleton over the body</source>
        <extracomment>screen settings.screen.skeleton</extracomment>
        <translation>Rysuj szkielet na ciele</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>screen settings.voice</extracomment>
        <translation>Głos</translation>
    </message>
    <message>
        <source>What is heard</source>
        <extracomment>screen settings.voice.engine</extracomment>
        <translation>Co słychać</translation>
    </message>
    <message>
        <source>the best voice there is</source>
        <extracomment>screen settings.voice.engine.auto</extracomment>
        <translation>najlepszy dostępny głos</translation>
    </message>
    <message>
        <source>eSpeak</source>
        <extracomment>screen settings.voice.engine.espeak</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>eSpeak</translation>
    </message>
    <message>
        <source>tones alone</source>
        <extracomment>screen settings.voice.engine.sounds</extracomment>
        <translation>tylko dźwięki</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>screen settings.voice.engine.none</extracomment>
        <translation>nic</translation>
    </message>
    <message>
        <source>Be silent</source>
        <extracomment>screen settings.voice.mute</extracomment>
        <translation>Cisza</translation>
    </message>
    <message>
        <source>Loudness</source>
        <extracomment>screen settings.voice.volume</extracomment>
        <translation>Głośność</translation>
    </message>
    <message>
        <source>Say each repetition</source>
        <extracomment>screen settings.voice.count</extracomment>
        <translation>Odliczaj powtórzenia</translation>
    </message>
    <message>
        <source>Say what to do better</source>
        <extracomment>screen settings.voice.cues</extracomment>
        <translation>Mów, co poprawić</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>screen settings.visit</extracomment>
        <translation>Trening</translation>
    </message>
    <message>
        <source>A set begins with</source>
        <extracomment>screen settings.visit.exercise</extracomment>
        <translation>Seria zaczyna się od</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <extracomment>screen settings.visit.target_reps</extracomment>
        <translation>Powtórzenia w serii</translation>
    </message>
    <message>
        <source>Countdown before a set</source>
        <extracomment>screen settings.visit.countdown_s</extracomment>
        <translation>Odliczanie przed serią</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <extracomment>screen settings.visit.rest_s</extracomment>
        <translation>Przerwa między seriami</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>screen settings.members</extracomment>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Guests may train</source>
        <extracomment>screen settings.members.guests</extracomment>
        <translation>Goście mogą ćwiczyć</translation>
    </message>
    <message>
        <source>Show the members&apos; names to choose from</source>
        <extracomment>screen settings.members.names</extracomment>
        <translation>Pokazuj imiona klubowiczów do wyboru</translation>
    </message>
    <message>
        <source>What guests did is erased after</source>
        <extracomment>screen settings.members.guest_hours</extracomment>
        <translation>Dane gości są usuwane po</translation>
    </message>
    <message>
        <source>What members did is erased after (0: never)</source>
        <extracomment>screen settings.members.member_days</extracomment>
        <translation>Dane klubowiczów są usuwane po (0: nigdy)</translation>
    </message>
    <message>
        <source>What is kept</source>
        <extracomment>screen settings.recording</extracomment>
        <translation>Co jest zapisywane</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <extracomment>screen settings.recording.keep</extracomment>
        <translation>Zapisuj, co zrobiono</translation>
    </message>
    <message>
        <source>Keep the skeletons, which reviewing needs</source>
        <extracomment>screen settings.recording.poses</extracomment>
        <translation>Zapisuj szkielety, potrzebne do przeglądu</translation>
    </message>
    <message>
        <source>This door</source>
        <extracomment>screen settings.trainer</extracomment>
        <translation>Te drzwi</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <extracomment>screen settings.trainer.pin</extracomment>
        <translation>Nowy PIN</translation>
    </message>
    <message>
        <source>hours</source>
        <extracomment>screen settings.unit.h</extracomment>
        <translation>godz.</translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>screen settings.unit.days</extracomment>
        <translation>dni</translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>screen settings.unit.%</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source>No picture was kept</source>
        <extracomment>review picture.none</extracomment>
        <translation>Nie zapisano obrazu</translation>
    </message>
    <message>
        <source>Nobody was seen here</source>
        <extracomment>review picture.nobody</extracomment>
        <translation>Nikogo tu nie było widać</translation>
    </message>
    <message>
        <source>3D</source>
        <extracomment>review figure.title</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>3D</translation>
    </message>
    <message>
        <source>drag to turn</source>
        <extracomment>review figure.hint</extracomment>
        <translation>przeciągnij, aby obrócić</translation>
    </message>
    <message>
        <source>No 3D in this session</source>
        <extracomment>review figure.none</extracomment>
        <translation>Brak 3D w tym treningu</translation>
    </message>
    <message>
        <source>3D figure</source>
        <extracomment>review figure.name</extracomment>
        <translation>Figura 3D</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>review figure.ghost</extracomment>
        <translation>inne</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>review scrub.play, report player.play</extracomment>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>review scrub.pause, report player.pause</extracomment>
        <translation>Wstrzymaj</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>review scrub.position, report player.position</extracomment>
        <translation>Pozycja</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>review scrub.speed, report player.speed</extracomment>
        <translation>Prędkość</translation>
    </message>
    <message>
        <source>loop rep</source>
        <extracomment>review scrub.loop</extracomment>
        <translation>powtarzaj</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <extracomment>review scrub.times</extracomment>
        <translation>{speed}x</translation>
    </message>
    <message>
        <source>doubt</source>
        <extracomment>review strip.doubt, review picture.doubt</extracomment>
        <translation>wątpliwe</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>review strip.counted</extracomment>
        <translation>zaliczone</translation>
    </message>
    <message>
        <source>not counted</source>
        <extracomment>review strip.stays</extracomment>
        <translation>niezaliczone</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>review strip.good, report fact.quality_good</extracomment>
        <translation>dobre</translation>
    </message>
    <message>
        <source>fair</source>
        <extracomment>review strip.fair</extracomment>
        <translation>średnie</translation>
    </message>
    <message>
        <source>poor</source>
        <extracomment>review strip.poor</extracomment>
        <translation>słabe</translation>
    </message>
    <message>
        <source>Repetition {number}: {level}, quality {quality} %</source>
        <extracomment>review strip.rep</extracomment>
        <translation>Powtórzenie {number}: {level}, jakość {quality} %</translation>
    </message>
    <message>
        <source>Hold {number}: {label}, {level}</source>
        <extracomment>review strip.hold</extracomment>
        <translation>Pozycja {number}: {label}, {level}</translation>
    </message>
    <message>
        <source>Doubt at {time}: {label}</source>
        <extracomment>review strip.doubtful</extracomment>
        <translation>Wątpliwe, {time}: {label}</translation>
    </message>
    <message>
        <source>No repetition in this set</source>
        <extracomment>review strip.none</extracomment>
        <translation>Brak powtórzeń w tej serii</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>review chart.mean</extracomment>
        <translation>średnia</translation>
    </message>
    <message>
        <source>± SD</source>
        <extracomment>review chart.spread</extracomment>
        <translation>± odch. std.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <extracomment>review chart.waiting</extracomment>
        <translation>Mierzę …</translation>
    </message>
    <message>
        <source>Nothing was measured here</source>
        <extracomment>review chart.none</extracomment>
        <translation>Nic tu nie zmierzono</translation>
    </message>
    <message>
        <source>{value} s</source>
        <extracomment>review chart.seconds</extracomment>
        <translation>{value} s</translation>
    </message>
    <message>
        <source>{value} %</source>
        <extracomment>review chart.percent</extracomment>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>Search channels…</source>
        <extracomment>review channels.search</extracomment>
        <translation>Szukaj kanałów…</translation>
    </message>
    <message>
        <source>Often used</source>
        <extracomment>review channels.favourites</extracomment>
        <translation>Często używane</translation>
    </message>
    <message>
        <source>left and right</source>
        <extracomment>review channels.pair</extracomment>
        <translation>lewa i prawa</translation>
    </message>
    <message>
        <source>No channel is called that</source>
        <extracomment>review channels.none</extracomment>
        <translation>Nie ma takiego kanału</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>review channels.name, review chart.channels</extracomment>
        <translation>Kanały</translation>
    </message>
    <message>
        <source>Not yet enough sessions</source>
        <extracomment>review trend.none</extracomment>
        <translation>Za mało treningów</translation>
    </message>
    <message>
        <source>Trend</source>
        <extracomment>review trend.name</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Search member, exercise…</source>
        <extracomment>review sessions.search</extracomment>
        <translation>Szukaj: osoba, ćwiczenie…</translation>
    </message>
    <message>
        <source>No session is called that</source>
        <extracomment>review sessions.none</extracomment>
        <translation>Nie ma takiego treningu</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>review details.fault</extracomment>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Faults</source>
        <extracomment>review details.faults</extracomment>
        <translation>Błędy</translation>
    </message>
    <message>
        <source>Doubt, {time}</source>
        <extracomment>review details.doubt</extracomment>
        <translation>Wątpliwe, {time}</translation>
    </message>
    <message>
        <source>Was a rep</source>
        <extracomment>review details.was_rep</extracomment>
        <translation>To było powtórzenie</translation>
    </message>
    <message>
        <source>Right as is</source>
        <extracomment>review details.right</extracomment>
        <translation>Tak jest dobrze</translation>
    </message>
    <message>
        <source>Settled: was a repetition</source>
        <extracomment>review details.settled_rep</extracomment>
        <translation>Rozstrzygnięte: powtórzenie</translation>
    </message>
    <message>
        <source>Settled: right as it is</source>
        <extracomment>review details.settled_right</extracomment>
        <translation>Rozstrzygnięte: tak jest dobrze</translation>
    </message>
    <message>
        <source>Settled: was none</source>
        <extracomment>review details.settled_none</extracomment>
        <translation>Rozstrzygnięte: nie było powtórzenia</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>review details.undo</extracomment>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <extracomment>review details.note</extracomment>
        <translation>Dodaj notatkę…</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>review details.note_name, report note.title</extracomment>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>review keys.title</extracomment>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Press any key to close</source>
        <extracomment>review keys.close</extracomment>
        <translation>Naciśnij dowolny klawisz, aby zamknąć</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>review list.today</extracomment>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>review list.yesterday</extracomment>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>Batch: {name}</source>
        <extracomment>review list.batch</extracomment>
        <translation>Partia: {name}</translation>
    </message>
    <message numerus="yes">
        <source>{count} reps</source>
        <extracomment>review list.reps</extracomment>
        <translation>
            <numerusform>{count} powt.</numerusform>
            <numerusform>{count} powt.</numerusform>
            <numerusform>{count} powt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubts</source>
        <extracomment>review list.doubts, review head.doubts</extracomment>
        <translation>
            <numerusform>{count} wątpliwe</numerusform>
            <numerusform>{count} wątpliwe</numerusform>
            <numerusform>{count} wątpliwych</numerusform>
        </translation>
    </message>
    <message>
        <source>1 doubt</source>
        <extracomment>review list.doubts_one, review head.doubts_one</extracomment>
        <translation>1 wątpliwe</translation>
    </message>
    <message>
        <source>nothing recognised</source>
        <extracomment>review list.nothing</extracomment>
        <translation>nic nie rozpoznano</translation>
    </message>
    <message>
        <source>set {number}</source>
        <extracomment>review head.set</extracomment>
        <translation>seria {number}</translation>
    </message>
    <message>
        <source>whole</source>
        <extracomment>review head.whole</extracomment>
        <translation>całość</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules, {added} added, {refused} refused</source>
        <extracomment>review head.changed</extracomment>
        <translation>
            <numerusform>{count} wg reguł, dodane {added}, odrzucone {refused}</numerusform>
            <numerusform>{count} wg reguł, dodane {added}, odrzucone {refused}</numerusform>
            <numerusform>{count} wg reguł, dodane {added}, odrzucone {refused}</numerusform>
        </translation>
    </message>
    <message>
        <source>energy {points} per minute</source>
        <extracomment>review head.energy</extracomment>
        <translation>energia {points} na minutę</translation>
    </message>
    <message>
        <source>{name}, calibrated</source>
        <extracomment>review head.camera</extracomment>
        <translation>{name}, skalibrowana</translation>
    </message>
    <message>
        <source>camera not calibrated</source>
        <extracomment>review head.uncalibrated</extracomment>
        <translation>kamera nieskalibrowana</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>review head.compare</extracomment>
        <translation>Porównaj</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>review head.report</extracomment>
        <translation>Raport</translation>
    </message>
    <message>
        <source>Choose a session on the left</source>
        <extracomment>review said.none</extracomment>
        <translation>Wybierz trening po lewej</translation>
    </message>
    <message>
        <source>{title}: {error}</source>
        <extracomment>review said.failed</extracomment>
        <translation>{title}: {error}</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>review said.kept</extracomment>
        <translation>Zapisano</translation>
    </message>
    <message>
        <source>This session cannot be exported here: {error}</source>
        <extracomment>review said.no_export</extracomment>
        <translation>Tego treningu nie można tu wyeksportować: {error}</translation>
    </message>
    <message>
        <source>Press Esc again to close</source>
        <extracomment>review said.leave</extracomment>
        <translation>Naciśnij Esc jeszcze raz, aby zamknąć</translation>
    </message>
    <message>
        <source>Working …</source>
        <extracomment>review said.working</extracomment>
        <translation>Pracuję …</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <extracomment>review strip.set, review facts.set, report strip.set</extracomment>
        <translation>Seria {number}</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>review strip.whole</extracomment>
        <translation>Wszystko</translation>
    </message>
    <message>
        <source>rep {number}</source>
        <extracomment>review picture.rep</extracomment>
        <translation>powt. {number}</translation>
    </message>
    <message>
        <source>hold {number}</source>
        <extracomment>review picture.hold</extracomment>
        <translation>pozycja {number}</translation>
    </message>
    <message>
        <source>going out</source>
        <extracomment>review picture.out</extracomment>
        <translation>tam</translation>
    </message>
    <message>
        <source>coming back</source>
        <extracomment>review picture.back</extracomment>
        <translation>z powrotem</translation>
    </message>
    <message>
        <source>Repetition {number}</source>
        <extracomment>review facts.rep, review rep.text, report player.rep</extracomment>
        <translation>Powtórzenie {number}</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <extracomment>review facts.hold</extracomment>
        <translation>Pozycja {number}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <extracomment>review facts.doubt, report not.title</extracomment>
        <translation>Niezaliczone</translation>
    </message>
    <message>
        <source>All sets</source>
        <extracomment>review facts.whole</extracomment>
        <translation>Wszystkie serie</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <extracomment>review facts.range</extracomment>
        <translation>Zakres ruchu</translation>
    </message>
    <message>
        <source>target {value}</source>
        <extracomment>review facts.target</extracomment>
        <translation>cel {value}</translation>
    </message>
    <message>
        <source>Way out</source>
        <extracomment>review facts.out</extracomment>
        <translation>Droga tam</translation>
    </message>
    <message>
        <source>Way back</source>
        <extracomment>review facts.back</extracomment>
        <translation>Droga z powrotem</translation>
    </message>
    <message>
        <source>set mean {value}</source>
        <extracomment>review facts.mean</extracomment>
        <translation>średnia serii {value}</translation>
    </message>
    <message>
        <source>Left – right</source>
        <extracomment>review facts.sides, report fact.sides</extracomment>
        <translation>Lewa – prawa</translation>
    </message>
    <message>
        <source>even</source>
        <extracomment>review facts.even, report fact.sides_even</extracomment>
        <translation>równo</translation>
    </message>
    <message>
        <source>left less</source>
        <extracomment>review facts.less_left</extracomment>
        <translation>lewa mniej</translation>
    </message>
    <message>
        <source>right less</source>
        <extracomment>review facts.less_right</extracomment>
        <translation>prawa mniej</translation>
    </message>
    <message>
        <source>Speed lost since the fastest</source>
        <extracomment>review facts.loss</extracomment>
        <translation>Spadek prędkości od najszybszego</translation>
    </message>
    <message>
        <source>stop at 20 %</source>
        <extracomment>review facts.stop</extracomment>
        <translation>stop przy 20 %</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <extracomment>review facts.smooth</extracomment>
        <translation>Płynność</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>review facts.quality, report fact.quality, report sets.quality</extracomment>
        <translation>Jakość</translation>
    </message>
    <message>
        <source>Jump height</source>
        <extracomment>review facts.jump</extracomment>
        <translation>Wysokość skoku</translation>
    </message>
    <message>
        <source>Held</source>
        <extracomment>review facts.held</extracomment>
        <translation>W pozycji</translation>
    </message>
    <message>
        <source>{value} kg</source>
        <extracomment>review facts.kg</extracomment>
        <translation>{value} kg</translation>
    </message>
    <message>
        <source>{value} kg altogether</source>
        <extracomment>review facts.volume</extracomment>
        <translation>łącznie {value} kg</translation>
    </message>
    <message>
        <source>Once, estimated</source>
        <extracomment>review facts.once</extracomment>
        <translation>Na raz, szacunkowo</translation>
    </message>
    <message>
        <source>by weight and repetitions</source>
        <extracomment>review facts.epley</extracomment>
        <translation>z ciężaru i powtórzeń</translation>
    </message>
    <message>
        <source>Velocity of the weight</source>
        <extracomment>review facts.velocity</extracomment>
        <translation>Prędkość ciężaru</translation>
    </message>
    <message>
        <source>fastest {value}</source>
        <extracomment>review facts.fastest</extracomment>
        <translation>najszybsze {value}</translation>
    </message>
    <message>
        <source>{value} % lost at the end</source>
        <extracomment>review facts.lost</extracomment>
        <translation>spadek na końcu {value} %</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules</source>
        <extracomment>review facts.by_rules</extracomment>
        <translation>
            <numerusform>{count} wg reguł</numerusform>
            <numerusform>{count} wg reguł</numerusform>
            <numerusform>{count} wg reguł</numerusform>
        </translation>
    </message>
    <message>
        <source>Pace</source>
        <extracomment>review facts.cadence</extracomment>
        <translation>Rytm</translation>
    </message>
    <message>
        <source>{value} a minute</source>
        <extracomment>review facts.per_minute</extracomment>
        <translation>{value} na minutę</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>screen choose.group.energy, review facts.energy, report energy.title</extracomment>
        <translation>Energia</translation>
    </message>
    <message>
        <source>{value} points</source>
        <extracomment>review facts.points</extracomment>
        <translation>{value} pkt</translation>
    </message>
    <message>
        <source>Time under tension</source>
        <extracomment>review facts.tension</extracomment>
        <translation>Czas pod napięciem</translation>
    </message>
    <message>
        <source>± {deg}°, {view}</source>
        <extracomment>review chart.trust</extracomment>
        <translation>± {deg}°, {view}</translation>
    </message>
    <message>
        <source>± {deg}°</source>
        <extracomment>review chart.plain</extracomment>
        <translation>± {deg}°</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge {view}</source>
        <extracomment>review chart.warn</extracomment>
        <translation>± {deg}°: nie oceniać {view}</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge</source>
        <extracomment>review chart.warn_plain</extracomment>
        <translation>± {deg}°: nie oceniać</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <extracomment>review view.front</extracomment>
        <translation>widok z przodu</translation>
    </message>
    <message>
        <source>seen at an angle</source>
        <extracomment>review view.three_quarter</extracomment>
        <translation>widok skośny</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <extracomment>review view.side</extracomment>
        <translation>widok z boku</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <extracomment>review view.back</extracomment>
        <translation>widok z tyłu</translation>
    </message>
    <message>
        <source>from the front</source>
        <extracomment>review from.front</extracomment>
        <translation>z przodu</translation>
    </message>
    <message>
        <source>at an angle</source>
        <extracomment>review from.three_quarter</extracomment>
        <translation>skośnie</translation>
    </message>
    <message>
        <source>from behind</source>
        <extracomment>review from.back</extracomment>
        <translation>z tyłu</translation>
    </message>
    <message>
        <source>{joint} angle</source>
        <extracomment>review chart.angle</extracomment>
        <translation>Kąt: {joint}</translation>
    </message>
    <message>
        <source>Knee</source>
        <extracomment>review joint.knee, exercise glute_bridge, exercise plank</extracomment>
        <translation>Kolano</translation>
    </message>
    <message>
        <source>Hip</source>
        <extracomment>review joint.hip, exercise mountain_climber, exercise pike_push_up, exercise plank</extracomment>
        <translation>Biodro</translation>
    </message>
    <message>
        <source>Ankle</source>
        <extracomment>review joint.ankle</extracomment>
        <translation>Kostka</translation>
    </message>
    <message>
        <source>Elbow</source>
        <extracomment>review joint.elbow, exercise arm_circle, exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Łokieć</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <extracomment>review joint.shoulder</extracomment>
        <translation>Bark</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <extracomment>review joint.lean</extracomment>
        <translation>Pochylenie tułowia</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>review chart.time, report fact.time</extracomment>
        <translation>Czas</translation>
    </message>
    <message>
        <source>0–100 %</source>
        <extracomment>review chart.overlay</extracomment>
        <translation>0–100 %</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <extracomment>review trend.title</extracomment>
        <translation>Dwanaście tygodni</translation>
    </message>
    <message>
        <source>repetitions a minute</source>
        <extracomment>review trend.rate</extracomment>
        <translation>powtórzenia na minutę</translation>
    </message>
    <message>
        <source>range of motion</source>
        <extracomment>review trend.range</extracomment>
        <translation>zakres ruchu</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <extracomment>review trend.velocity</extracomment>
        <translation>średnia prędkość</translation>
    </message>
    <message>
        <source>heaviest weight</source>
        <extracomment>review trend.load</extracomment>
        <translation>największy ciężar</translation>
    </message>
    <message>
        <source>lifted altogether</source>
        <extracomment>review trend.volume</extracomment>
        <translation>podniesione łącznie</translation>
    </message>
    <message>
        <source>fastest repetition</source>
        <extracomment>review trend.bar</extracomment>
        <translation>najszybsze powtórzenie</translation>
    </message>
    <message>
        <source>lifted once, estimated</source>
        <extracomment>review trend.once</extracomment>
        <translation>na raz, szacunkowo</translation>
    </message>
    <message>
        <source>week of {date}</source>
        <extracomment>review trend.week</extracomment>
        <translation>tydzień od {date}</translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>review compare.title</extracomment>
        <translation>Porównaj z</translation>
    </message>
    <message>
        <source>Best repetition of this set</source>
        <extracomment>review compare.reference</extracomment>
        <translation>Najlepsze powtórzenie tej serii</translation>
    </message>
    <message>
        <source>This</source>
        <extracomment>review compare.this</extracomment>
        <translation>To</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>review compare.other</extracomment>
        <translation>Inne</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>review compare.difference</extracomment>
        <translation>Różnica</translation>
    </message>
    <message>
        <source>There is nothing else to compare with</source>
        <extracomment>review compare.none</extracomment>
        <translation>Nie ma z czym porównać</translation>
    </message>
    <message>
        <source>{joint}, at {percent} %</source>
        <extracomment>review compare.angle</extracomment>
        <translation>{joint}, przy {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>review export.cancel</extracomment>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <extracomment>review export.csv</extracomment>
        <translation>Tabele (CSV)</translation>
    </message>
    <message>
        <source>Tables (Parquet)</source>
        <extracomment>review export.parquet</extracomment>
        <translation>Tabele (Parquet)</translation>
    </message>
    <message>
        <source>Points for OpenSim (TRC)</source>
        <extracomment>review export.trc</extracomment>
        <translation>Punkty dla OpenSim (TRC)</translation>
    </message>
    <message>
        <source>Angles for OpenSim (MOT)</source>
        <extracomment>review export.mot</extracomment>
        <translation>Kąty dla OpenSim (MOT)</translation>
    </message>
    <message>
        <source>Points and events (C3D)</source>
        <extracomment>review export.c3d</extracomment>
        <translation>Punkty i zdarzenia (C3D)</translation>
    </message>
    <message>
        <source>Skeleton animation (BVH)</source>
        <extracomment>review export.bvh</extracomment>
        <translation>Animacja szkieletu (BVH)</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <extracomment>review export.json</extracomment>
        <translation>Wszystko (JSON)</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <extracomment>review export.xlsx</extracomment>
        <translation>Skoroszyt (Excel)</translation>
    </message>
    <message>
        <source>Report (PDF, HTML)</source>
        <extracomment>review export.report</extracomment>
        <translation>Raport (PDF, HTML)</translation>
    </message>
    <message>
        <source>Replay</source>
        <extracomment>review keys.replay</extracomment>
        <translation>Odtwarzanie</translation>
    </message>
    <message>
        <source>play, pause</source>
        <extracomment>review keys.play</extracomment>
        <translation>odtwórz, wstrzymaj</translation>
    </message>
    <message>
        <source>one frame</source>
        <extracomment>review keys.step</extracomment>
        <translation>jedna klatka</translation>
    </message>
    <message>
        <source>repetition before, after</source>
        <extracomment>review keys.rep</extracomment>
        <translation>powtórzenie wstecz, dalej</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <extracomment>review keys.speed</extracomment>
        <translation>wolniej, szybciej</translation>
    </message>
    <message>
        <source>repeat this repetition</source>
        <extracomment>review keys.loop</extracomment>
        <translation>powtarzaj to powtórzenie</translation>
    </message>
    <message>
        <source>Judging</source>
        <extracomment>review keys.judge</extracomment>
        <translation>Ocena</translation>
    </message>
    <message>
        <source>next doubt</source>
        <extracomment>review keys.doubt</extracomment>
        <translation>następne wątpliwe</translation>
    </message>
    <message>
        <source>was a repetition</source>
        <extracomment>review keys.yes</extracomment>
        <translation>było powtórzeniem</translation>
    </message>
    <message>
        <source>was none, right as is</source>
        <extracomment>review keys.no</extracomment>
        <translation>nie było, tak jest dobrze</translation>
    </message>
    <message>
        <source>take it back</source>
        <extracomment>review keys.undo</extracomment>
        <translation>cofnij</translation>
    </message>
    <message>
        <source>a repetition is here that nothing counted</source>
        <extracomment>review keys.mark</extracomment>
        <translation>jest tu niezaliczone powtórzenie</translation>
    </message>
    <message>
        <source>it begins here, ends here</source>
        <extracomment>review keys.mark_edge</extracomment>
        <translation>tu się zaczyna, tu kończy</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>review keys.note</extracomment>
        <translation>notatka</translation>
    </message>
    <message>
        <source>First mark a repetition by A, or choose one that you marked</source>
        <extracomment>review said.no_mark</extracomment>
        <translation>Najpierw oznacz powtórzenie klawiszem A albo wybierz oznaczone</translation>
    </message>
    <message>
        <source>Looking</source>
        <extracomment>review keys.look</extracomment>
        <translation>Widok</translation>
    </message>
    <message>
        <source>set before, after</source>
        <extracomment>review keys.set</extracomment>
        <translation>seria wstecz, dalej</translation>
    </message>
    <message>
        <source>repetitions over each other</source>
        <extracomment>review keys.overlay</extracomment>
        <translation>powtórzenia na sobie</translation>
    </message>
    <message>
        <source>channels</source>
        <extracomment>review keys.channels</extracomment>
        <translation>kanały</translation>
    </message>
    <message>
        <source>next trend</source>
        <extracomment>review keys.trend</extracomment>
        <translation>następny trend</translation>
    </message>
    <message>
        <source>compare</source>
        <extracomment>review keys.compare</extracomment>
        <translation>porównaj</translation>
    </message>
    <message>
        <source>search</source>
        <extracomment>review keys.search</extracomment>
        <translation>szukaj</translation>
    </message>
    <message>
        <source>export</source>
        <extracomment>review keys.export</extracomment>
        <translation>eksport</translation>
    </message>
    <message>
        <source>report</source>
        <extracomment>review keys.report</extracomment>
        <translation>raport</translation>
    </message>
    <message>
        <source>these keys</source>
        <extracomment>review keys.keys</extracomment>
        <translation>te klawisze</translation>
    </message>
    <message>
        <source>close</source>
        <extracomment>review keys.close</extracomment>
        <translation>zamknij</translation>
    </message>
    <message>
        <source>1.5</source>
        <extracomment>report number</extracomment>
        <translation>1,5</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>report percent</extracomment>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} kg</source>
        <extracomment>report kilograms</extracomment>
        <translation>{number} kg</translation>
    </message>
    <message>
        <source>{number} s</source>
        <extracomment>report seconds</extracomment>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <extracomment>report minutes</extracomment>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{weekday}, {date} {month} {year}</source>
        <extracomment>report day</extracomment>
        <translation>{weekday}, {date} {month} {year}</translation>
    </message>
    <message>
        <source>{date} {month}</source>
        <extracomment>report day_short</extracomment>
        <translation>{date} {month}</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <extracomment>report clock</extracomment>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>Your session</source>
        <extracomment>report guest</extracomment>
        <translation>Twoja wizyta</translation>
    </message>
    <message>
        <source>Training report</source>
        <extracomment>report kind.session</extracomment>
        <translation>Raport z treningu</translation>
    </message>
    <message>
        <source>Video report</source>
        <extracomment>report kind.batch</extracomment>
        <translation>Raport z filmu</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>report page</extracomment>
        <translation>Strona {page} z {pages}</translation>
    </message>
    <message numerus="yes">
        <source>in {count} sets</source>
        <extracomment>report count.sets</extracomment>
        <translation>
            <numerusform>w {count} serii</numerusform>
            <numerusform>w {count} seriach</numerusform>
            <numerusform>w {count} seriach</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 set</source>
        <extracomment>report count.sets_one</extracomment>
        <translation>w 1 serii</translation>
    </message>
    <message>
        <source>nothing counted</source>
        <extracomment>report count.none</extracomment>
        <translation>nic nie zaliczono</translation>
    </message>
    <message>
        <source>What you did</source>
        <extracomment>report did.title</extracomment>
        <translation>Co było zrobione</translation>
    </message>
    <message numerus="yes">
        <source>{count} s held</source>
        <extracomment>report did.held</extracomment>
        <translation>
            <numerusform>{count} s w pozycji</numerusform>
            <numerusform>{count} s w pozycji</numerusform>
            <numerusform>{count} s w pozycji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more exercises</source>
        <extracomment>report did.more</extracomment>
        <translation>
            <numerusform>i jeszcze {count} ćwiczenie</numerusform>
            <numerusform>i jeszcze {count} ćwiczenia</numerusform>
            <numerusform>i jeszcze {count} ćwiczeń</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more exercise</source>
        <extracomment>report did.more_one</extracomment>
        <translation>i jeszcze 1 ćwiczenie</translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>report fact.range, report sets.range</extracomment>
        <translation>Zakres</translation>
    </message>
    <message>
        <source>Tempo</source>
        <extracomment>report fact.tempo</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>not seen well enough</source>
        <extracomment>report fact.sides_missing</extracomment>
        <translation>za słabo widoczne</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <extracomment>report fact.longest</extracomment>
        <translation>Najdłuższa pozycja</translation>
    </message>
    <message>
        <source>of the target</source>
        <extracomment>report fact.time_detail</extracomment>
        <translation>celu</translation>
    </message>
    <message>
        <source>Clean holds</source>
        <extracomment>report fact.clean</extracomment>
        <translation>Czyste pozycje</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all}</source>
        <extracomment>report fact.clean_value</extracomment>
        <translation>
            <numerusform>{count} z {all}</numerusform>
            <numerusform>{count} z {all}</numerusform>
            <numerusform>{count} z {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>very clean</source>
        <extracomment>report fact.quality_high</extracomment>
        <translation>bardzo czysto</translation>
    </message>
    <message>
        <source>a start</source>
        <extracomment>report fact.quality_start</extracomment>
        <translation>początek</translation>
    </message>
    <message>
        <source>of the full way</source>
        <extracomment>report fact.range_detail</extracomment>
        <translation>pełnej drogi</translation>
    </message>
    <message>
        <source>out {out} · back {back}</source>
        <extracomment>report fact.tempo_detail</extracomment>
        <translation>tam {out} · z powrotem {back}</translation>
    </message>
    <message>
        <source>left goes further</source>
        <extracomment>report fact.sides_left</extracomment>
        <translation>lewa idzie dalej</translation>
    </message>
    <message>
        <source>right goes further</source>
        <extracomment>report fact.sides_right</extracomment>
        <translation>prawa idzie dalej</translation>
    </message>
    <message>
        <source>cannot be judged from this view</source>
        <extracomment>report fact.sides_unseen</extracomment>
        <translation>nie do oceny z tej strony</translation>
    </message>
    <message>
        <source>target {number}</source>
        <extracomment>report fact.longest_detail</extracomment>
        <translation>cel {number}</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <extracomment>report fact.none</extracomment>
        <translation>nie ma czego mierzyć</translation>
    </message>
    <message>
        <source>Nothing counted this time. That happens: here is what was seen.</source>
        <extracomment>report praise.none</extracomment>
        <translation>Tym razem nic nie zaliczono. Zdarza się: oto, co było widać.</translation>
    </message>
    <message>
        <source>{exercise}: more than ever before.</source>
        <extracomment>report praise.most</extracomment>
        <translation>{exercise}: więcej niż kiedykolwiek.</translation>
    </message>
    <message>
        <source>Clean from first to last.</source>
        <extracomment>report praise.clean</extracomment>
        <translation>Czysto od początku do końca.</translation>
    </message>
    <message>
        <source>Full range in every repetition.</source>
        <extracomment>report praise.full</extracomment>
        <translation>Pełny zakres w każdym powtórzeniu.</translation>
    </message>
    <message>
        <source>{exercise}: cleaner than last time.</source>
        <extracomment>report praise.better</extracomment>
        <translation>{exercise}: czyściej niż ostatnio.</translation>
    </message>
    <message numerus="yes">
        <source>Good work: {count} of {all} were clean.</source>
        <extracomment>report praise.good</extracomment>
        <translation>
            <numerusform>Dobra robota: czyste {count} z {all}.</numerusform>
            <numerusform>Dobra robota: czyste {count} z {all}.</numerusform>
            <numerusform>Dobra robota: czyste {count} z {all}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good work.</source>
        <extracomment>report praise.good_plain</extracomment>
        <translation>Dobra robota.</translation>
    </message>
    <message>
        <source>A start. Every one of these counts.</source>
        <extracomment>report praise.start</extracomment>
        <translation>Dobry początek. Każde powtórzenie się liczy.</translation>
    </message>
    <message>
        <source>One thing to work on</source>
        <extracomment>report advice.title</extracomment>
        <translation>Jedna rzecz do poprawy</translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} repetitions: {exercise}.</source>
        <extracomment>report advice.seen</extracomment>
        <translation>
            <numerusform>Powtórzenia: widać to w {count} z {all}. {exercise}.</numerusform>
            <numerusform>Powtórzenia: widać to w {count} z {all}. {exercise}.</numerusform>
            <numerusform>Powtórzenia: widać to w {count} z {all}. {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} holds: {exercise}.</source>
        <extracomment>report advice.seen_hold</extracomment>
        <translation>
            <numerusform>Pozycje: widać to w {count} z {all}. {exercise}.</numerusform>
            <numerusform>Pozycje: widać to w {count} z {all}. {exercise}.</numerusform>
            <numerusform>Pozycje: widać to w {count} z {all}. {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} stopped on the way: {exercise}.</source>
        <extracomment>report advice.short</extracomment>
        <translation>
            <numerusform>Zatrzymane w połowie: {count} z {all}. {exercise}.</numerusform>
            <numerusform>Zatrzymane w połowie: {count} z {all}. {exercise}.</numerusform>
            <numerusform>Zatrzymane w połowie: {count} z {all}. {exercise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Think of it as each repetition begins. The rest is already there.</source>
        <extracomment>report advice.fault_why</extracomment>
        <translation>Pomyśl o tym na początku każdego powtórzenia. Reszta już jest.</translation>
    </message>
    <message>
        <source>Think of it before you begin to hold. The rest is already there.</source>
        <extracomment>report advice.fault_why_hold</extracomment>
        <translation>Pomyśl o tym przed wejściem w pozycję. Reszta już jest.</translation>
    </message>
    <message>
        <source>Fewer, but each all the way, brings more than many short ones.</source>
        <extracomment>report advice.short_why</extracomment>
        <translation>Mniej, ale do końca, daje więcej niż dużo krótkich.</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged, because parts of you were out of sight.</source>
        <extracomment>report advice.seen_better_because</extracomment>
        <translation>
            <numerusform>{count} ruchu nie dało się ocenić, bo część ciała była niewidoczna.</numerusform>
            <numerusform>{count} ruchów nie dało się ocenić, bo część ciała była niewidoczna.</numerusform>
            <numerusform>{count} ruchów nie dało się ocenić, bo część ciała była niewidoczna.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head and feet in the picture: then everything you do counts.</source>
        <extracomment>report advice.seen_better_why</extracomment>
        <translation>Głowa i stopy w obrazie: wtedy liczy się wszystko, co robisz.</translation>
    </message>
    <message>
        <source>Turn a little before you start</source>
        <extracomment>report advice.turn</extracomment>
        <translation>Obróć się trochę przed startem</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged from where the camera stood.</source>
        <extracomment>report advice.turn_because</extracomment>
        <translation>
            <numerusform>{count} ruchu nie dało się ocenić z miejsca kamery.</numerusform>
            <numerusform>{count} ruchów nie dało się ocenić z miejsca kamery.</numerusform>
            <numerusform>{count} ruchów nie dało się ocenić z miejsca kamery.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mirror shows how to stand: then everything you do counts.</source>
        <extracomment>report advice.turn_why</extracomment>
        <translation>Lustro pokazuje, jak stanąć: wtedy liczy się wszystko, co robisz.</translation>
    </message>
    <message>
        <source>Take your time</source>
        <extracomment>report advice.slow</extracomment>
        <translation>Nie spiesz się</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements were too fast to count.</source>
        <extracomment>report advice.slow_because</extracomment>
        <translation>
            <numerusform>{count} ruch był za szybki, by go zaliczyć.</numerusform>
            <numerusform>{count} ruchy były za szybkie, by je zaliczyć.</numerusform>
            <numerusform>{count} ruchów było za szybkich, by je zaliczyć.</numerusform>
        </translation>
    </message>
    <message>
        <source>One breath out, one breath back. Slow is strong.</source>
        <extracomment>report advice.slow_why</extracomment>
        <translation>Jeden oddech tam, jeden z powrotem. Wolno znaczy mocno.</translation>
    </message>
    <message>
        <source>Hold a little longer</source>
        <extracomment>report advice.longer</extracomment>
        <translation>Wytrzymaj trochę dłużej</translation>
    </message>
    <message numerus="yes">
        <source>{count} holds were over before they counted.</source>
        <extracomment>report advice.longer_because</extracomment>
        <translation>
            <numerusform>{count} pozycja skończyła się przed zaliczeniem.</numerusform>
            <numerusform>{count} pozycje skończyły się przed zaliczeniem.</numerusform>
            <numerusform>{count} pozycji skończyło się przed zaliczeniem.</numerusform>
        </translation>
    </message>
    <message>
        <source>A few seconds more each time is all it takes.</source>
        <extracomment>report advice.longer_why</extracomment>
        <translation>Wystarczy kilka sekund więcej za każdym razem.</translation>
    </message>
    <message>
        <source>Let your left side go as far as your right</source>
        <extracomment>report advice.left</extracomment>
        <translation>Lewa strona niech idzie tak daleko jak prawa</translation>
    </message>
    <message>
        <source>Let your right side go as far as your left</source>
        <extracomment>report advice.right</extracomment>
        <translation>Prawa strona niech idzie tak daleko jak lewa</translation>
    </message>
    <message>
        <source>The {joint} moved {number} less on that side: {exercise}.</source>
        <extracomment>report advice.sides_because</extracomment>
        <translation>Po tej stronie {joint} – ruch mniejszy o {number}: {exercise}.</translation>
    </message>
    <message>
        <source>Begin with that side, and let the other do only as much.</source>
        <extracomment>report advice.sides_why</extracomment>
        <translation>Zacznij od tej strony, a druga niech zrobi tylko tyle samo.</translation>
    </message>
    <message>
        <source>Rest a little longer between sets</source>
        <extracomment>report advice.fade</extracomment>
        <translation>Odpocznij trochę dłużej między seriami</translation>
    </message>
    <message>
        <source>The last repetitions were {number} slower than the fastest: {exercise}.</source>
        <extracomment>report advice.fade_because</extracomment>
        <translation>Ostatnie powtórzenia były wolniejsze od najszybszego o {number}: {exercise}.</translation>
    </message>
    <message>
        <source>Quick and clean trains more than tired and slow.</source>
        <extracomment>report advice.fade_why</extracomment>
        <translation>Szybko i czysto daje więcej niż wolno i w zmęczeniu.</translation>
    </message>
    <message>
        <source>One more in each set</source>
        <extracomment>report advice.more</extracomment>
        <translation>Jedno więcej w każdej serii</translation>
    </message>
    <message>
        <source>There is nothing to mend: {exercise} was clean.</source>
        <extracomment>report advice.more_because</extracomment>
        <translation>Nie ma czego poprawiać: {exercise} – czysto.</translation>
    </message>
    <message>
        <source>Same form, one repetition more. That is how it grows.</source>
        <extracomment>report advice.more_why</extracomment>
        <translation>Ta sama technika, jedno powtórzenie więcej. Tak się rośnie.</translation>
    </message>
    <message>
        <source>Five seconds more</source>
        <extracomment>report advice.more_hold</extracomment>
        <translation>Pięć sekund więcej</translation>
    </message>
    <message>
        <source>Same form, a little longer. That is how it grows.</source>
        <extracomment>report advice.more_hold_why</extracomment>
        <translation>Ta sama technika, trochę dłużej. Tak się rośnie.</translation>
    </message>
    <message>
        <source>Do it again just so</source>
        <extracomment>report advice.same</extracomment>
        <translation>Zrób to jeszcze raz tak samo</translation>
    </message>
    <message>
        <source>Nothing was wrong often enough to speak of.</source>
        <extracomment>report advice.same_because</extracomment>
        <translation>Nic nie było źle na tyle często, by o tym mówić.</translation>
    </message>
    <message>
        <source>Two or three times a week, and the weeks will show it.</source>
        <extracomment>report advice.same_why</extracomment>
        <translation>Dwa, trzy razy w tygodniu, a po kilku tygodniach to widać.</translation>
    </message>
    <message>
        <source>One set is enough to begin with</source>
        <extracomment>report advice.begin</extracomment>
        <translation>Na początek wystarczy jedna seria</translation>
    </message>
    <message>
        <source>No repetition was counted this time.</source>
        <extracomment>report advice.begin_because</extracomment>
        <translation>Tym razem nie zaliczono powtórzeń.</translation>
    </message>
    <message>
        <source>Choose an exercise at the mirror, stand where it says, and go.</source>
        <extracomment>report advice.begin_why</extracomment>
        <translation>Wybierz ćwiczenie przy lustrze, stań, gdzie wskaże, i zacznij.</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <extracomment>report strip.title</extracomment>
        <translation>Każde powtórzenie</translation>
    </message>
    <message>
        <source>Every hold</source>
        <extracomment>report strip.title_hold</extracomment>
        <translation>Każda pozycja</translation>
    </message>
    <message>
        <source>Height: how far it went. 100 % is the full way.</source>
        <extracomment>report strip.range</extracomment>
        <translation>Wysokość: jak daleko. 100 % to pełna droga.</translation>
    </message>
    <message>
        <source>Height: how long it was held. 100 % is {number}.</source>
        <extracomment>report strip.held</extracomment>
        <translation>Wysokość: jak długo. 100 % to {number}.</translation>
    </message>
    <message>
        <source>clean</source>
        <extracomment>report strip.clean</extracomment>
        <translation>czysto</translation>
    </message>
    <message>
        <source>something to mend</source>
        <extracomment>report strip.fault</extracomment>
        <translation>coś do poprawy</translation>
    </message>
    <message>
        <source>No repetition was counted.</source>
        <extracomment>report strip.empty</extracomment>
        <translation>Nie zaliczono powtórzeń.</translation>
    </message>
    <message>
        <source>How your {joint} moved</source>
        <extracomment>report curves.title</extracomment>
        <translation>Ruch: {joint}</translation>
    </message>
    <message>
        <source>How you moved</source>
        <extracomment>report curves.title_none</extracomment>
        <translation>Twój ruch</translation>
    </message>
    <message>
        <source>{exercise}: repetitions over each other. Line: mean. Band: two in three. Numbers: range.</source>
        <extracomment>report curves.caption</extracomment>
        <translation>{exercise}: powtórzenia na sobie. Linia: średnia. Pas: dwa z trzech. Liczby: zakres.</translation>
    </message>
    <message>
        <source>{exercise}: both repetitions. Line: mean. Numbers: range.</source>
        <extracomment>report curves.caption_two</extracomment>
        <translation>{exercise}: oba powtórzenia. Linia: średnia. Liczby: zakres.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the one repetition.</source>
        <extracomment>report curves.caption_one</extracomment>
        <translation>{exercise}: kąt w jednym powtórzeniu.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the holds.</source>
        <extracomment>report curves.caption_hold</extracomment>
        <translation>{exercise}: kąt w pozycji.</translation>
    </message>
    <message>
        <source>180° is straight.</source>
        <extracomment>report curves.straight</extracomment>
        <translation>180° to prosto.</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>report curves.end</extracomment>
        <translation>koniec</translation>
    </message>
    <message>
        <source>{side} {range}° ± {number}°</source>
        <extracomment>report curves.sure</extracomment>
        <translation>{side} {range}° ± {number}°</translation>
    </message>
    <message>
        <source>{side} ± {number}°: not to be judged from this view</source>
        <extracomment>report curves.unsure</extracomment>
        <translation>{side} ± {number}°: nie do oceny z tej strony</translation>
    </message>
    <message>
        <source>The joints were not seen well enough to draw this.</source>
        <extracomment>report curves.empty</extracomment>
        <translation>Stawy były za słabo widoczne, by to narysować.</translation>
    </message>
    <message>
        <source>Did you keep your speed?</source>
        <extracomment>report speed.title</extracomment>
        <translation>Czy utrzymano prędkość?</translation>
    </message>
    <message>
        <source>{exercise}: each repetition, and the line through them. 100 % is the fastest of its set.</source>
        <extracomment>report speed.caption</extracomment>
        <translation>{exercise}: każde powtórzenie i linia przez nie. 100 % to najszybsze w serii.</translation>
    </message>
    <message>
        <source>lost {number}</source>
        <extracomment>report speed.lost</extracomment>
        <translation>spadek {number}</translation>
    </message>
    <message>
        <source>This takes two repetitions in a set.</source>
        <extracomment>report speed.empty</extracomment>
        <translation>Do tego trzeba dwóch powtórzeń w serii.</translation>
    </message>
    <message>
        <source>Points in each set.</source>
        <extracomment>report energy.caption</extracomment>
        <translation>Punkty w każdej serii.</translation>
    </message>
    <message>
        <source>No energy was measured.</source>
        <extracomment>report energy.empty</extracomment>
        <translation>Nie zmierzono energii.</translation>
    </message>
    <message>
        <source>Week by week</source>
        <extracomment>report weeks.title</extracomment>
        <translation>Tydzień po tygodniu</translation>
    </message>
    <message>
        <source>{exercise}: repetitions a week, and their quality.</source>
        <extracomment>report weeks.caption</extracomment>
        <translation>{exercise}: powtórzenia w tygodniu i ich jakość.</translation>
    </message>
    <message>
        <source>{exercise}: seconds held a week, and their quality.</source>
        <extracomment>report weeks.caption_held</extracomment>
        <translation>{exercise}: sekundy w pozycji w tygodniu i ich jakość.</translation>
    </message>
    <message>
        <source>Quality up from {before} to {now} since {day}.</source>
        <extracomment>report weeks.up</extracomment>
        <translation>Jakość wzrosła z {before} do {now} od {day}.</translation>
    </message>
    <message>
        <source>Quality steady at {now} since {day}.</source>
        <extracomment>report weeks.same</extracomment>
        <translation>Jakość stała: {now} od {day}.</translation>
    </message>
    <message>
        <source>Quality {now}; it was {before} on {day}.</source>
        <extracomment>report weeks.down</extracomment>
        <translation>Jakość {now}; {day} było {before}.</translation>
    </message>
    <message>
        <source>this week</source>
        <extracomment>report weeks.now</extracomment>
        <translation>ten tydzień</translation>
    </message>
    <message>
        <source>Your first report. From the next one on, this shows how you get on.</source>
        <extracomment>report weeks.first</extracomment>
        <translation>Twój pierwszy raport. Od następnego zobaczysz tu swoje postępy.</translation>
    </message>
    <message>
        <source>Members find their weeks here. Guests are forgotten, as they wish.</source>
        <extracomment>report weeks.guest</extracomment>
        <translation>Klubowicze znajdą tu swoje tygodnie. Goście są zapominani, jak sobie życzą.</translation>
    </message>
    <message>
        <source>A video by itself: there are no weeks to compare.</source>
        <extracomment>report weeks.batch</extracomment>
        <translation>Pojedynczy film: nie ma tygodni do porównania.</translation>
    </message>
    <message>
        <source>Set by set</source>
        <extracomment>report sets.title</extracomment>
        <translation>Seria po serii</translation>
    </message>
    <message>
        <source>{exercise}, {load}</source>
        <extracomment>report sets.with</extracomment>
        <translation>{exercise}, {load}</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>report sets.set</extracomment>
        <translation>Seria</translation>
    </message>
    <message>
        <source>Exercise</source>
        <extracomment>report sets.exercise</extracomment>
        <translation>Ćwiczenie</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>report sets.amount</extracomment>
        <translation>Zaliczone</translation>
    </message>
    <message>
        <source>A repetition</source>
        <extracomment>report sets.tempo</extracomment>
        <translation>Na powtórzenie</translation>
    </message>
    <message>
        <source>Speed lost</source>
        <extracomment>report sets.lost</extracomment>
        <translation>Spadek prędkości</translation>
    </message>
    <message>
        <source>and 1 more set</source>
        <extracomment>report sets.more_one</extracomment>
        <translation>i jeszcze 1 seria</translation>
    </message>
    <message>
        <source>Everything you did counted.</source>
        <extracomment>report not.none</extracomment>
        <translation>Zaliczono wszystko.</translation>
    </message>
    <message>
        <source>Only whole movements count. So it stays honest.</source>
        <extracomment>report not.lead</extracomment>
        <translation>Liczą się tylko pełne ruchy. Tak jest uczciwie.</translation>
    </message>
    <message numerus="yes">
        <source>{count} × {reason}</source>
        <extracomment>report not.line</extracomment>
        <translation>
            <numerusform>{count} × {reason}</numerusform>
            <numerusform>{count} × {reason}</numerusform>
            <numerusform>{count} × {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>{exercise}, at {times}</source>
        <extracomment>report not.at</extracomment>
        <translation>{exercise}, {times}</translation>
    </message>
    <message>
        <source>came back only part of the way</source>
        <extracomment>report reason.half_way</extracomment>
        <translation>wrócono tylko częściowo</translation>
    </message>
    <message>
        <source>not held long enough</source>
        <extracomment>report reason.too_short</extracomment>
        <translation>za krótko w pozycji</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <extracomment>report trust.title</extracomment>
        <translation>Na ile to pewne?</translation>
    </message>
    <message>
        <source>The true angle lies within ± two times in three.</source>
        <extracomment>report trust.lead</extracomment>
        <translation>Prawdziwy kąt mieści się w ± dwa razy na trzy.</translation>
    </message>
    <message>
        <source>Angles are those of the picture: what points towards the camera looks shorter.</source>
        <extracomment>report trust.plane</extracomment>
        <translation>Kąty są z obrazu: to, co skierowane ku kamerze, wygląda na krótsze.</translation>
    </message>
    <message>
        <source>Depth is worked out with an assumed {what}.</source>
        <extracomment>report trust.assumed</extracomment>
        <translation>Głębia jest obliczona z założonej wartości: {what}.</translation>
    </message>
    <message>
        <source>camera</source>
        <extracomment>report trust.camera</extracomment>
        <translation>kamera</translation>
    </message>
    <message>
        <source>body height</source>
        <extracomment>report trust.height</extracomment>
        <translation>wzrost</translation>
    </message>
    <message>
        <source>The camera saw you from the front.</source>
        <extracomment>report trust.front</extracomment>
        <translation>Kamera widziała cię z przodu.</translation>
    </message>
    <message>
        <source>The camera saw you from the side.</source>
        <extracomment>report trust.side</extracomment>
        <translation>Kamera widziała cię z boku.</translation>
    </message>
    <message>
        <source>The camera saw you at an angle.</source>
        <extracomment>report trust.three_quarter</extracomment>
        <translation>Kamera widziała cię skośnie.</translation>
    </message>
    <message>
        <source>The camera saw you from behind.</source>
        <extracomment>report trust.back</extracomment>
        <translation>Kamera widziała cię z tyłu.</translation>
    </message>
    <message>
        <source>{joint}: ± {number}°, to be trusted.</source>
        <extracomment>report trust.good</extracomment>
        <translation>{joint}: ± {number}°, wiarygodnie.</translation>
    </message>
    <message>
        <source>{joint}: only the {side} can be judged from this view.</source>
        <extracomment>report trust.part</extracomment>
        <translation>{joint}: z tej strony można ocenić tylko: {side}.</translation>
    </message>
    <message>
        <source>{joint}: cannot be judged from this view, ± {number}°.</source>
        <extracomment>report trust.poor</extracomment>
        <translation>{joint}: nie do oceny z tej strony, ± {number}°.</translation>
    </message>
    <message>
        <source>No joint was seen well enough to be judged.</source>
        <extracomment>report trust.unseen</extracomment>
        <translation>Żaden staw nie był na tyle widoczny, by go ocenić.</translation>
    </message>
    <message>
        <source>Nothing was measured that could be wrong.</source>
        <extracomment>report trust.none</extracomment>
        <translation>Nie zmierzono nic, co mogłoby być błędne.</translation>
    </message>
    <message>
        <source>Made by the mirror, on the machine in the gym. A training aid, no medical advice.</source>
        <extracomment>report foot</extracomment>
        <translation>Wykonane przez lustro, na urządzeniu w klubie. Pomoc w treningu, nie porada medyczna.</translation>
    </message>
    <message>
        <source>knee</source>
        <extracomment>report joint.knee</extracomment>
        <translation>kolano</translation>
    </message>
    <message>
        <source>hip</source>
        <extracomment>report joint.hip</extracomment>
        <translation>biodro</translation>
    </message>
    <message>
        <source>ankle</source>
        <extracomment>report joint.ankle</extracomment>
        <translation>kostka</translation>
    </message>
    <message>
        <source>elbow</source>
        <extracomment>report joint.elbow</extracomment>
        <translation>łokieć</translation>
    </message>
    <message>
        <source>shoulder</source>
        <extracomment>report joint.shoulder</extracomment>
        <translation>bark</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>report weekday.0</extracomment>
        <translation>poniedziałek</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <extracomment>report weekday.1</extracomment>
        <translation>wtorek</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <extracomment>report weekday.2</extracomment>
        <translation>środa</translation>
    </message>
    <message>
        <source>Thursday</source>
        <extracomment>report weekday.3</extracomment>
        <translation>czwartek</translation>
    </message>
    <message>
        <source>Friday</source>
        <extracomment>report weekday.4</extracomment>
        <translation>piątek</translation>
    </message>
    <message>
        <source>Saturday</source>
        <extracomment>report weekday.5</extracomment>
        <translation>sobota</translation>
    </message>
    <message>
        <source>Sunday</source>
        <extracomment>report weekday.6</extracomment>
        <translation>niedziela</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>report month.1</extracomment>
        <translation>stycznia</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>report month.2</extracomment>
        <translation>lutego</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>report month.3</extracomment>
        <translation>marca</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>report month.4</extracomment>
        <translation>kwietnia</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>report month.5, report mon.5</extracomment>
        <translation>maja</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>report month.6</extracomment>
        <translation>czerwca</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>report month.7</extracomment>
        <translation>lipca</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>report month.8</extracomment>
        <translation>sierpnia</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>report month.9</extracomment>
        <translation>września</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>report month.10</extracomment>
        <translation>października</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>report month.11</extracomment>
        <translation>listopada</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>report month.12</extracomment>
        <translation>grudnia</translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>report mon.1</extracomment>
        <translation>sty.</translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>report mon.2</extracomment>
        <translation>lut.</translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>report mon.3</extracomment>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>report mon.4</extracomment>
        <translation>kwi</translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>report mon.6</extracomment>
        <translation>cze</translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>report mon.7</extracomment>
        <translation>lip</translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>report mon.8</extracomment>
        <translation>sie</translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>report mon.9</extracomment>
        <translation>wrz</translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>report mon.10</extracomment>
        <translation>paź</translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>report mon.11</extracomment>
        <translation>lis</translation>
    </message>
    <message>
        <source>Dec</source>
        <extracomment>report mon.12</extracomment>
        <translation>gru</translation>
    </message>
    <message>
        <source>Arm circle</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Krążenia ramion</translation>
    </message>
    <message>
        <source>Make the circle larger</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Większe koło</translation>
    </message>
    <message>
        <source>Keep your arms straight</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Ręce proste</translation>
    </message>
    <message>
        <source>Bent-over row</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Wiosłowanie w opadzie</translation>
    </message>
    <message>
        <source>Draw your hands up to your belly</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Przyciągnij dłonie do brzucha</translation>
    </message>
    <message>
        <source>Bend further forward at the hips</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Pochyl się mocniej w biodrach</translation>
    </message>
    <message>
        <source>Biceps curl</source>
        <extracomment>exercise biceps_curl</extracomment>
        <translation>Uginanie ramion</translation>
    </message>
    <message>
        <source>Curl all the way up</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Ugnij do samej góry</translation>
    </message>
    <message>
        <source>Keep your elbow by your side</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Łokieć przy tułowiu</translation>
    </message>
    <message>
        <source>Curl</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Ugięcie</translation>
    </message>
    <message>
        <source>Forearm</source>
        <extracomment>exercise bent_over_row, exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Przedramię</translation>
    </message>
    <message>
        <source>Burpee</source>
        <extracomment>exercise burpee</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Burpee</translation>
    </message>
    <message>
        <source>Go all the way down and back up</source>
        <extracomment>exercise burpee</extracomment>
        <translation>Całkiem w dół i z powrotem</translation>
    </message>
    <message>
        <source>Kick your feet all the way back</source>
        <extracomment>exercise burpee</extracomment>
        <translation>Wyrzuć stopy daleko do tyłu</translation>
    </message>
    <message>
        <source>Butt kicks</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Bieg z piętami</translation>
    </message>
    <message>
        <source>Kick your heels up to your seat</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Pięty do pośladków</translation>
    </message>
    <message>
        <source>Stand tall</source>
        <extracomment>exercise butt_kicks, exercise high_knees, exercise lateral_raise</extracomment>
        <translation>Stój prosto</translation>
    </message>
    <message>
        <source>Thigh</source>
        <extracomment>exercise butt_kicks, exercise crunch, exercise high_knees, exercise sit_up</extracomment>
        <translation>Udo</translation>
    </message>
    <message>
        <source>Calf raise</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Wspięcia na palce</translation>
    </message>
    <message>
        <source>Rise higher on your toes</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Wyżej na palce</translation>
    </message>
    <message>
        <source>Keep your legs straight</source>
        <extracomment>exercise calf_raise, exercise side_bend</extracomment>
        <translation>Nogi proste</translation>
    </message>
    <message>
        <source>Knees</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Kolana</translation>
    </message>
    <message>
        <source>Crunch</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Spięcia brzucha</translation>
    </message>
    <message>
        <source>Lift your shoulder blades off the floor</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Oderwij łopatki od podłogi</translation>
    </message>
    <message>
        <source>Only lift your shoulder blades; your lower back stays down</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Unoś tylko łopatki; lędźwie zostają na podłodze</translation>
    </message>
    <message>
        <source>Lean</source>
        <extracomment>exercise crunch, exercise deadlift, exercise good_morning, exercise sit_up</extracomment>
        <translation>Pochylenie</translation>
    </message>
    <message>
        <source>Deadlift</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Martwy ciąg</translation>
    </message>
    <message>
        <source>Hinge further: hips back</source>
        <extracomment>exercise deadlift, exercise good_morning</extracomment>
        <translation>Mocniej w biodrach: biodra w tył</translation>
    </message>
    <message>
        <source>Push your hips back, not down</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Biodra w tył, nie w dół</translation>
    </message>
    <message>
        <source>Let your arms hang straight</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Ręce prosto w dół</translation>
    </message>
    <message>
        <source>Thighs</source>
        <extracomment>exercise calf_raise, exercise deadlift, exercise good_morning, exercise jump_squat, exercise leg_raise, exercise pull_up, exercise side_bend, exercise squat</extracomment>
        <translation>Uda</translation>
    </message>
    <message>
        <source>Dip</source>
        <extracomment>exercise dip</extracomment>
        <translation>Pompka na poręczach</translation>
    </message>
    <message>
        <source>Go lower, until the upper arms are level</source>
        <extracomment>exercise dip</extracomment>
        <translation>Niżej, aż ramiona będą poziomo</translation>
    </message>
    <message>
        <source>Chest up</source>
        <extracomment>exercise dip, exercise jump_squat, exercise lunge, exercise side_lunge, exercise split_squat, exercise squat</extracomment>
        <translation>Klatka w górę</translation>
    </message>
    <message>
        <source>Front raise</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Unoszenie przodem</translation>
    </message>
    <message>
        <source>Lift your arms to shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Ręce na wysokość barków</translation>
    </message>
    <message>
        <source>Stop at shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Zatrzymaj na wysokości barków</translation>
    </message>
    <message>
        <source>Stand tall, don&apos;t swing</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Stój prosto, nie bujaj</translation>
    </message>
    <message>
        <source>Glute bridge</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Unoszenie bioder</translation>
    </message>
    <message>
        <source>Push your hips higher</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Biodra wyżej</translation>
    </message>
    <message>
        <source>Push your hips up until your body is one line</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Biodra w górę, aż ciało będzie jedną linią</translation>
    </message>
    <message>
        <source>Bring your feet closer</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Stopy bliżej</translation>
    </message>
    <message>
        <source>Hips</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Biodra</translation>
    </message>
    <message>
        <source>Good morning</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Skłon „dzień dobry”</translation>
    </message>
    <message>
        <source>Keep your knees only slightly bent</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Kolana tylko lekko ugięte</translation>
    </message>
    <message>
        <source>Stop when your back is level</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Zatrzymaj, gdy plecy są poziomo</translation>
    </message>
    <message>
        <source>Hammer curl</source>
        <extracomment>exercise hammer_curl</extracomment>
        <translation>Uginanie młotkowe</translation>
    </message>
    <message>
        <source>High knees</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Skip A</translation>
    </message>
    <message>
        <source>Lift your knees to hip height</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Kolana na wysokość bioder</translation>
    </message>
    <message>
        <source>Inverted row</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Wiosłowanie odwrotne</translation>
    </message>
    <message>
        <source>Chest to the bar</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Klatka do drążka</translation>
    </message>
    <message>
        <source>Keep your hips up, body in one line</source>
        <extracomment>exercise inverted_row, exercise push_up</extracomment>
        <translation>Biodra w górze, ciało w jednej linii</translation>
    </message>
    <message>
        <source>Jump squat</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Przysiad z wyskokiem</translation>
    </message>
    <message>
        <source>Go lower before you jump</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Niżej przed wyskokiem</translation>
    </message>
    <message>
        <source>Jumping jack</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>Pajacyk</translation>
    </message>
    <message>
        <source>Hands over your head</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>Ręce nad głowę</translation>
    </message>
    <message>
        <source>Knee push-up</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Pompka na kolanach</translation>
    </message>
    <message>
        <source>Go lower</source>
        <extracomment>exercise knee_push_up, exercise push_up, exercise squat</extracomment>
        <translation>Niżej</translation>
    </message>
    <message>
        <source>Put your knees on the floor</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Oprzyj kolana na podłodze</translation>
    </message>
    <message>
        <source>Keep your hips up, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Biodra w górze, jedna linia od barków do kolan</translation>
    </message>
    <message>
        <source>Bring your hips down, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Biodra niżej, jedna linia od barków do kolan</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Stań bokiem do kamery, by widziała kolana</translation>
    </message>
    <message>
        <source>Lateral raise</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Unoszenie bokiem</translation>
    </message>
    <message>
        <source>Keep your arms almost straight</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Ręce prawie proste</translation>
    </message>
    <message>
        <source>Leg raise</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Unoszenie nóg</translation>
    </message>
    <message>
        <source>Raise your legs higher</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Nogi wyżej</translation>
    </message>
    <message>
        <source>Straighten your legs</source>
        <extracomment>exercise leg_raise, exercise pike_push_up</extracomment>
        <translation>Wyprostuj nogi</translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Uniesienie</translation>
    </message>
    <message>
        <source>Lunge</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Wykrok</translation>
    </message>
    <message>
        <source>Go lower: rear knee towards the floor</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Niżej: tylne kolano do podłogi</translation>
    </message>
    <message>
        <source>Take a longer step</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Zrób dłuższy krok</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Głębokość</translation>
    </message>
    <message>
        <source>Front thigh</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Przednie udo</translation>
    </message>
    <message>
        <source>Mountain climber</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Wspinaczka</translation>
    </message>
    <message>
        <source>Bring your knee closer to your chest</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Kolano bliżej klatki</translation>
    </message>
    <message>
        <source>Keep your hips down</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Biodra nisko</translation>
    </message>
    <message>
        <source>Pike push-up</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Pompka pike</translation>
    </message>
    <message>
        <source>Bring your head nearer to the floor</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Głowa bliżej podłogi</translation>
    </message>
    <message>
        <source>Hips higher, walk your feet in</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Biodra wyżej, podejdź stopami</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your hips</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Stań bokiem do kamery, by widziała biodra</translation>
    </message>
    <message>
        <source>Plank</source>
        <extracomment>exercise plank</extracomment>
        <translation>Deska</translation>
    </message>
    <message>
        <source>Hold it</source>
        <extracomment>exercise plank</extracomment>
        <translation>Wytrzymaj</translation>
    </message>
    <message>
        <source>Make one line from shoulders to feet</source>
        <extracomment>exercise plank</extracomment>
        <translation>Jedna linia od barków do stóp</translation>
    </message>
    <message>
        <source>Pull-up</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Podciąganie</translation>
    </message>
    <message>
        <source>Chin over the bar</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Broda nad drążek</translation>
    </message>
    <message>
        <source>Keep your legs still</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Nogi nieruchomo</translation>
    </message>
    <message>
        <source>Pull with both arms alike</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Ciągnij obiema rękami równo</translation>
    </message>
    <message>
        <source>Hang straight down</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Zwiśnij na prostych rękach</translation>
    </message>
    <message>
        <source>Push-up</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Pompka</translation>
    </message>
    <message>
        <source>Lift your knees off the floor</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Oderwij kolana od podłogi</translation>
    </message>
    <message>
        <source>Bring your hips down, body in one line</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Biodra niżej, ciało w jednej linii</translation>
    </message>
    <message>
        <source>Russian twist</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Rosyjski skręt</translation>
    </message>
    <message>
        <source>Twist further, hands beside the hip</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Mocniejszy skręt, dłonie obok biodra</translation>
    </message>
    <message>
        <source>Lean back a little</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Odchyl się lekko do tyłu</translation>
    </message>
    <message>
        <source>Shoulder press</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Wyciskanie nad głowę</translation>
    </message>
    <message>
        <source>Press all the way up</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Wyciśnij do samej góry</translation>
    </message>
    <message>
        <source>Keep your trunk upright</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Tułów prosto</translation>
    </message>
    <message>
        <source>Side bend</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Skłon w bok</translation>
    </message>
    <message>
        <source>Bend further to the side</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Mocniej w bok</translation>
    </message>
    <message>
        <source>Bend</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Zgięcie</translation>
    </message>
    <message>
        <source>Side lunge</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Wykrok w bok</translation>
    </message>
    <message>
        <source>Go lower: hips back, over the bent leg</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Niżej: biodra w tył, nad ugiętą nogę</translation>
    </message>
    <message>
        <source>Step wider</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Szerszy krok</translation>
    </message>
    <message>
        <source>Sit-up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Brzuszek</translation>
    </message>
    <message>
        <source>Come all the way up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Do samej góry</translation>
    </message>
    <message>
        <source>Keep your hips on the floor</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Biodra na podłodze</translation>
    </message>
    <message>
        <source>Split squat</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>Przysiad w wykroku</translation>
    </message>
    <message>
        <source>Squat</source>
        <extracomment>exercise squat</extracomment>
        <translation>Przysiad</translation>
    </message>
    <message>
        <source>Shins</source>
        <extracomment>exercise squat</extracomment>
        <translation>Podudzia</translation>
    </message>
    <message>
        <source>Triceps extension</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Prostowanie tricepsa</translation>
    </message>
    <message>
        <source>Bend your elbows further</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Mocniej ugnij łokcie</translation>
    </message>
    <message>
        <source>Keep your elbows high and still</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Łokcie wysoko i nieruchomo</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <extracomment>exercise bent_over_row, exercise dip, exercise shoulder_press, exercise triceps_extension</extracomment>
        <translation>Ramię</translation>
    </message>
    <message>
        <source>Full body</source>
        <extracomment>plan Full body</extracomment>
        <translation>Całe ciało</translation>
    </message>
    <message>
        <source>Everything once, two rounds, no equipment</source>
        <extracomment>plan Full body</extracomment>
        <translation>Wszystko po razie, dwie rundy, bez sprzętu</translation>
    </message>
    <message>
        <source>Heavier from week to week, as your form allows</source>
        <extracomment>plan Legs</extracomment>
        <translation>Ciężej z tygodnia na tydzień, jeśli technika pozwala</translation>
    </message>
    <message>
        <source>For backs that sit</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Dla pleców, które siedzą</translation>
    </message>
    <message>
        <source>Slow and easy, between two meetings</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Powoli i lekko, między dwoma spotkaniami</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Rozgrzewka</translation>
    </message>
    <message>
        <source>Six minutes before anything else</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Sześć minut przed wszystkim innym</translation>
    </message>
    <message numerus="yes">
        <source>Right: an energy game, {count} intervals, {minutes} min</source>
        <extracomment>screen plans.right_game</extracomment>
        <translation>
            <numerusform>Dobrze: gra o energię, {count} odcinek, {minutes} min</numerusform>
            <numerusform>Dobrze: gra o energię, {count} odcinki, {minutes} min</numerusform>
            <numerusform>Dobrze: gra o energię, {count} odcinków, {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} intervals</source>
        <extracomment>screen choose.game</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} odcinek</numerusform>
            <numerusform>{minutes} min  ·  {count} odcinki</numerusform>
            <numerusform>{minutes} min  ·  {count} odcinków</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  without a break</source>
        <extracomment>screen choose.game_one</extracomment>
        <translation>{minutes} min  ·  bez przerwy</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>screen energy.work</extracomment>
        <translation>Praca</translation>
    </message>
    <message>
        <source>Rest</source>
        <extracomment>screen energy.rest, screen voice.rest</extracomment>
        <translation>Przerwa</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {count}</source>
        <extracomment>screen energy.number</extracomment>
        <translation>
            <numerusform>{number} z {count}</numerusform>
            <numerusform>{number} z {count}</numerusform>
            <numerusform>{number} z {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last one</source>
        <extracomment>screen energy.last</extracomment>
        <translation>To już ostatni</translation>
    </message>
    <message>
        <source>More!</source>
        <extracomment>screen energy.below</extracomment>
        <translation>Mocniej!</translation>
    </message>
    <message>
        <source>In the zone</source>
        <extracomment>screen energy.in</extracomment>
        <translation>W strefie</translation>
    </message>
    <message>
        <source>Easier</source>
        <extracomment>screen energy.above</extracomment>
        <translation>Lżej</translation>
    </message>
    <message>
        <source>Breathe</source>
        <extracomment>screen energy.breathe</extracomment>
        <translation>Oddychaj</translation>
    </message>
    <message>
        <source>Too slow here to measure energy</source>
        <extracomment>screen energy.too_slow</extracomment>
        <translation>Za wolno, by zmierzyć energię</translation>
    </message>
    <message numerus="yes">
        <source>points</source>
        <extracomment>screen energy.points</extracomment>
        <translation>
            <numerusform>punkt</numerusform>
            <numerusform>punkty</numerusform>
            <numerusform>punktów</numerusform>
        </translation>
    </message>
    <message>
        <source>point</source>
        <extracomment>screen energy.points_one</extracomment>
        <translation>punkt</translation>
    </message>
    <message>
        <source>stand still with crossed arms: stop</source>
        <extracomment>screen energy.foot</extracomment>
        <translation>skrzyżuj ręce i stój: stop</translation>
    </message>
    <message>
        <source>Who stays in the zone?</source>
        <extracomment>screen energy.race</extracomment>
        <translation>Kto zostanie w strefie?</translation>
    </message>
    <message>
        <source>{title}: done</source>
        <extracomment>screen energy.done</extracomment>
        <translation>{title}: koniec</translation>
    </message>
    <message>
        <source>{title}: stopped after {time}</source>
        <extracomment>screen energy.stopped</extracomment>
        <translation>{title}: przerwano po {time}</translation>
    </message>
    <message>
        <source>In the zone from start to end</source>
        <extracomment>screen energy.all_in</extracomment>
        <translation>W strefie od początku do końca</translation>
    </message>
    <message>
        <source>Strong work</source>
        <extracomment>screen energy.strong</extracomment>
        <translation>Mocna robota</translation>
    </message>
    <message>
        <source>A start. A point for each second in the zone</source>
        <extracomment>screen energy.start</extracomment>
        <translation>Dobry początek. Punkt za każdą sekundę w strefie</translation>
    </message>
    <message>
        <source>This mirror was too slow to measure it</source>
        <extracomment>screen energy.not_measured</extracomment>
        <translation>To lustro było za wolne, by to zmierzyć</translation>
    </message>
    <message>
        <source>of {possible} in the zone</source>
        <extracomment>screen energy.in_zone</extracomment>
        <translation>z {possible} w strefie</translation>
    </message>
    <message>
        <source>energy a minute</source>
        <extracomment>screen energy.mean</extracomment>
        <translation>energia na minutę</translation>
    </message>
    <message>
        <source>best: {name}</source>
        <extracomment>screen energy.best</extracomment>
        <translation>najlepiej: {name}</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>screen energy.time</extracomment>
        <translation>łącznie</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>screen energy.again</extracomment>
        <translation>Jeszcze raz</translation>
    </message>
    <message>
        <source>Something else</source>
        <extracomment>screen energy.other</extracomment>
        <translation>Coś innego</translation>
    </message>
    <message>
        <source>Energy, and the zones</source>
        <extracomment>screen energy.line</extracomment>
        <translation>Energia i strefy</translation>
    </message>
    <message>
        <source>Most points</source>
        <extracomment>screen energy.most_points</extracomment>
        <translation>Najwięcej punktów</translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>screen session.line_game, report sets.points</extracomment>
        <translation>
            <numerusform>{count} punkt</numerusform>
            <numerusform>{count} punkty</numerusform>
            <numerusform>{count} punktów</numerusform>
        </translation>
    </message>
    <message>
        <source>1 point</source>
        <extracomment>screen session.line_game_one, report sets.points_one</extracomment>
        <translation>1 punkt</translation>
    </message>
    <message>
        <source>energy {energy}  ·  {time}</source>
        <extracomment>screen session.line_game_detail</extracomment>
        <translation>energia {energy}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>More points than ever: {count}</source>
        <extracomment>screen set.record.points</extracomment>
        <translation>
            <numerusform>Najwięcej punktów w historii: {count}</numerusform>
            <numerusform>Najwięcej punktów w historii: {count}</numerusform>
            <numerusform>Najwięcej punktów w historii: {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>screen voice.work</extracomment>
        <translation>Start!</translation>
    </message>
    <message>
        <source>Last one, go</source>
        <extracomment>screen voice.work_last</extracomment>
        <translation>Ostatni, start</translation>
    </message>
    <message>
        <source>Halfway</source>
        <extracomment>screen voice.halfway</extracomment>
        <translation>Połowa za tobą</translation>
    </message>
    <message>
        <source>Ten seconds</source>
        <extracomment>screen voice.ten</extracomment>
        <translation>Dziesięć sekund</translation>
    </message>
    <message>
        <source>Done: {points}</source>
        <extracomment>screen voice.game_done</extracomment>
        <translation>Koniec: {points}</translation>
    </message>
    <message>
        <source>Angle: an arm, the corner, the other arm</source>
        <extracomment>review draw.angle</extracomment>
        <translation>Kąt: ramię, wierzchołek, drugie ramię</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>review draw.line</extracomment>
        <translation>Linia</translation>
    </message>
    <message>
        <source>Free hand</source>
        <extracomment>review draw.free</extracomment>
        <translation>Odręcznie</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>review draw.label</extracomment>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>What it says</source>
        <extracomment>review draw.label_text</extracomment>
        <translation>Tekst etykiety</translation>
    </message>
    <message>
        <source>Stopwatch</source>
        <extracomment>review draw.stopwatch</extracomment>
        <translation>Stoper</translation>
    </message>
    <message>
        <source>Erase what is chosen</source>
        <extracomment>review draw.erase</extracomment>
        <translation>Usuń zaznaczone</translation>
    </message>
    <message>
        <source>Take the last drawing back</source>
        <extracomment>review draw.undo</extracomment>
        <translation>Cofnij ostatni rysunek</translation>
    </message>
    <message>
        <source>Picture as PNG</source>
        <extracomment>review draw.still</extracomment>
        <translation>Obraz jako PNG</translation>
    </message>
    <message>
        <source>Repetition as MP4</source>
        <extracomment>review draw.clip</extracomment>
        <translation>Powtórzenie jako MP4</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>review strip.added</extracomment>
        <translation>dodane</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <extracomment>review head.person</extracomment>
        <translation>Osoba {number}</translation>
    </message>
    <message>
        <source>Report and 3D player written to {path}</source>
        <extracomment>review said.reported</extracomment>
        <translation>Raport i odtwarzacz 3D zapisano w {path}</translation>
    </message>
    <message>
        <source>Picture written to {path}</source>
        <extracomment>review said.still</extracomment>
        <translation>Obraz zapisano w {path}</translation>
    </message>
    <message>
        <source>Clip written to {path}</source>
        <extracomment>review said.clip</extracomment>
        <translation>Klip zapisano w {path}</translation>
    </message>
    <message>
        <source>Not written: {error}</source>
        <extracomment>review said.no_still</extracomment>
        <translation>Nie zapisano: {error}</translation>
    </message>
    <message>
        <source>Add a repetition</source>
        <extracomment>review strip.add</extracomment>
        <translation>Dodaj powtórzenie</translation>
    </message>
    <message>
        <source>by the member</source>
        <extracomment>review by.member</extracomment>
        <translation>przez ćwiczącego</translation>
    </message>
    <message>
        <source>by the trainer</source>
        <extracomment>review by.trainer</extracomment>
        <translation>przez trenera</translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>review by.name</extracomment>
        <translation>przez: {name}</translation>
    </message>
    <message>
        <source>points of a game</source>
        <extracomment>review trend.points</extracomment>
        <translation>punkty z gry</translation>
    </message>
    <message>
        <source>Two repetitions of this recording</source>
        <extracomment>review compare.itself</extracomment>
        <translation>Dwa powtórzenia z tego nagrania</translation>
    </message>
    <message>
        <source>As far</source>
        <extracomment>review compare.stretched</extracomment>
        <translation>Ta sama faza</translation>
    </message>
    <message>
        <source>Both are as far in their repetition: start, turn and end stand together</source>
        <extracomment>review compare.stretched_tip</extracomment>
        <translation>Oba są w tej samej fazie: start, zwrot i koniec wypadają razem</translation>
    </message>
    <message>
        <source>From the start</source>
        <extracomment>review compare.started</extracomment>
        <translation>Od startu</translation>
    </message>
    <message>
        <source>Both repetitions begin together and run at their own pace</source>
        <extracomment>review compare.started_tip</extracomment>
        <translation>Oba powtórzenia zaczynają razem i biegną własnym tempem</translation>
    </message>
    <message>
        <source>From here</source>
        <extracomment>review compare.free</extracomment>
        <translation>Stąd</translation>
    </message>
    <message>
        <source>The two pictures on show stand together, and both run on from there</source>
        <extracomment>review compare.free_tip</extracomment>
        <translation>Dwa widoczne obrazy są zrównane i oba biegną stąd dalej</translation>
    </message>
    <message>
        <source>Position of the other</source>
        <extracomment>review compare.other_position</extracomment>
        <translation>Pozycja drugiego</translation>
    </message>
    <message>
        <source>3D player (HTML)</source>
        <extracomment>review export.player</extracomment>
        <translation>Odtwarzacz 3D (HTML)</translation>
    </message>
    <message>
        <source>Drawing</source>
        <extracomment>review draw.name, review keys.tools</extracomment>
        <translation>Rysowanie</translation>
    </message>
    <message>
        <source>angle, line, free hand, label, stopwatch</source>
        <extracomment>review keys.draw</extracomment>
        <translation>kąt, linia, odręcznie, etykieta, stoper</translation>
    </message>
    <message>
        <source>erase what is chosen</source>
        <extracomment>review keys.erase</extracomment>
        <translation>usuń zaznaczone</translation>
    </message>
    <message>
        <source>take the last drawing back</source>
        <extracomment>review keys.draw_undo</extracomment>
        <translation>cofnij ostatni rysunek</translation>
    </message>
    <message>
        <source>picture as PNG</source>
        <extracomment>review keys.still</extracomment>
        <translation>obraz jako PNG</translation>
    </message>
    <message>
        <source>repetition as MP4</source>
        <extracomment>review keys.clip</extracomment>
        <translation>powtórzenie jako MP4</translation>
    </message>
    <message>
        <source>the other one frame back, on</source>
        <extracomment>review keys.other</extracomment>
        <translation>drugi o klatkę wstecz, dalej</translation>
    </message>
    <message>
        <source>as far, from the start, from here</source>
        <extracomment>review keys.together</extracomment>
        <translation>ta sama faza, od startu, stąd</translation>
    </message>
    <message>
        <source>Drag to turn, wheel or two fingers to come nearer. Space plays, arrows step.</source>
        <extracomment>report player.hint</extracomment>
        <translation>Przeciągnij, aby obrócić, kółko lub dwa palce przybliżają. Spacja odtwarza, strzałki przewijają.</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>report player.front</extracomment>
        <translation>Przód</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>report player.side</extracomment>
        <translation>Bok</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>report player.above</extracomment>
        <translation>Góra</translation>
    </message>
    <message>
        <source>Angles</source>
        <extracomment>report player.curves</extracomment>
        <translation>Kąty</translation>
    </message>
    <message>
        <source>Figure in 3D</source>
        <extracomment>report player.figure</extracomment>
        <translation>Figura 3D</translation>
    </message>
    <message>
        <source>trunk</source>
        <extracomment>report player.lean</extracomment>
        <translation>tułów</translation>
    </message>
    <message>
        <source>Boxing rounds</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Rundy bokserskie</translation>
    </message>
    <message>
        <source>Three rounds of three minutes against the mirror, a minute of rest between them</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Trzy rundy po trzy minuty przed lustrem, z minutą przerwy</translation>
    </message>
    <message>
        <source>Box</source>
        <extracomment>interval of Boxing rounds</extracomment>
        <translation>Boks</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Piramida</translation>
    </message>
    <message>
        <source>Longer, longest, shorter: the rest grows and shrinks with the work</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Dłużej, najdłużej, krócej: przerwa rośnie i maleje razem z pracą</translation>
    </message>
    <message>
        <source>Free dance</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Wolny taniec</translation>
    </message>
    <message>
        <source>Ten minutes to music of your own, from easy to wild and back</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Dziesięć minut do własnej muzyki, od spokojnie do szaleństwa i z powrotem</translation>
    </message>
    <message>
        <source>Warm up</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Rozgrzewka</translation>
    </message>
    <message>
        <source>Groove</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Rytm</translation>
    </message>
    <message>
        <source>Wild</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Szaleństwo</translation>
    </message>
    <message>
        <source>Cool down</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Wyciszenie</translation>
    </message>
    <message>
        <source>HIIT 30/30</source>
        <extracomment>plan HIIT 30/30</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>HIIT 30/30</translation>
    </message>
    <message>
        <source>Ten minutes: half a minute hard, half a minute easy</source>
        <extracomment>plan HIIT 30/30</extracomment>
        <translation>Dziesięć minut: pół minuty mocno, pół minuty lekko</translation>
    </message>
    <message>
        <source>Easy</source>
        <extracomment>interval of HIIT 30/30</extracomment>
        <translation>Lekko</translation>
    </message>
    <message>
        <source>Tabata 20/10</source>
        <extracomment>plan Tabata 20/10</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Tabata 20/10</translation>
    </message>
    <message>
        <source>Eight times twenty seconds, as hard as you can</source>
        <extracomment>plan Tabata 20/10</extracomment>
        <translation>Osiem razy po dwadzieścia sekund, na maksa</translation>
    </message>
    <message>
        <source>Your card, in the gym&apos;s Wi-Fi</source>
        <extracomment>screen session.qr_card</extracomment>
        <translation>Twoja karta, w tutejszym Wi-Fi</translation>
    </message>
    <message>
        <source>No Wi-Fi? Touch it for text</source>
        <extracomment>screen session.qr_to_text</extracomment>
        <translation>Bez Wi-Fi? Dotknij: jako tekst</translation>
    </message>
    <message>
        <source>Touch it for the picture</source>
        <extracomment>screen session.qr_to_card</extracomment>
        <translation>Dotknij: jako obraz</translation>
    </message>
    <message>
        <source>Show the trainer</source>
        <extracomment>screen menu.ghost</extracomment>
        <translation>Pokaż trenera</translation>
    </message>
    <message>
        <source>Without the trainer</source>
        <extracomment>screen menu.no_ghost</extracomment>
        <translation>Bez trenera</translation>
    </message>
    <message>
        <source>Show the trainer&apos;s repetition as a ghost over the body</source>
        <extracomment>screen settings.screen.ghost</extracomment>
        <translation>Pokazuj powtórzenie trenera jako cień na ciele</translation>
    </message>
    <message>
        <source>show it to members as a ghost</source>
        <extracomment>review keys.reference</extracomment>
        <translation>pokaż ją członkom jako cień</translation>
    </message>
    <message>
        <source>Whoever does this exercise sees this repetition as a ghost now</source>
        <extracomment>review said.reference</extracomment>
        <translation>Kto wykonuje to ćwiczenie, widzi teraz to powtórzenie jako cień</translation>
    </message>
    <message>
        <source>First choose a repetition that counts</source>
        <extracomment>review said.no_reference</extracomment>
        <translation>Najpierw wybierz zaliczone powtórzenie</translation>
    </message>
    <message>
        <source>No typeface on this machine has its letters: install {package}</source>
        <extracomment>screen trainer.no_letters</extracomment>
        <translation>Żadna czcionka na tym urządzeniu nie ma jego liter: zainstaluj {package}</translation>
    </message>
    <message>
        <source>No voice speaks it: there are tones</source>
        <extracomment>screen trainer.no_voice</extracomment>
        <translation>Żaden głos nim nie mówi: słychać dźwięki</translation>
    </message>
    <message>
        <source>I see one side, and count both</source>
        <extracomment>screen workout.hidden_side</extracomment>
        <translation>Widzę jedną stronę, liczę obie</translation>
    </message>
    <message>
        <source>Elbows</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Łokcie</translation>
    </message>
    <message>
        <source>Rear shin</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>Tylne podudzie</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <extracomment>screen first.language</extracomment>
        <translation>Wybierz język</translation>
    </message>
    <message>
        <source>Screens and voice change at once. It can be changed later, in the settings</source>
        <extracomment>screen first.language_hint</extracomment>
        <translation>Ekran i głos zmienią się od razu. Później zmienisz go w ustawieniach</translation>
    </message>
    <message>
        <source>That of the machine</source>
        <extracomment>screen first.language_auto</extracomment>
        <translation>Język komputera</translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <extracomment>report date</extracomment>
        <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
        <source>A part of this screen cannot be shown</source>
        <extracomment>screen screen.unpainted</extracomment>
        <translation>Części tego ekranu nie można pokazać</translation>
    </message>
    <message>
        <source>The graphics card cannot be used</source>
        <extracomment>screen first.found.graphics</extracomment>
        <translation>Nie można użyć karty graficznej</translation>
    </message>
    <message>
        <source>Until then the processor does its work, more slowly</source>
        <extracomment>screen first.cure.graphics</extracomment>
        <translation>Do tego czasu liczy procesor, wolniej</translation>
    </message>
    <message>
        <source>A network is missing or damaged</source>
        <extracomment>screen first.found.network</extracomment>
        <translation>Brakuje sieci albo jest uszkodzona</translation>
    </message>
    <message>
        <source>Connect the machine to the Internet, or bring the file</source>
        <extracomment>screen first.cure.network</extracomment>
        <translation>Połącz urządzenie z Internetem albo przynieś plik</translation>
    </message>
    <message>
        <source>A network is not made for this graphics card yet</source>
        <extracomment>screen first.found.plan</extracomment>
        <translation>Sieć nie jest jeszcze zbudowana dla tej karty graficznej</translation>
    </message>
    <message>
        <source>The first start takes longer</source>
        <extracomment>screen first.cure.plan</extracomment>
        <translation>Pierwszy start potrwa dłużej</translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <extracomment>screen first.found.camera</extracomment>
        <translation>Żadna kamera nie jest podłączona</translation>
    </message>
    <message>
        <source>Plug one in, then look again</source>
        <extracomment>screen first.cure.camera</extracomment>
        <translation>Podłącz kamerę i sprawdź ponownie</translation>
    </message>
    <message>
        <source>This camera cannot be opened</source>
        <extracomment>screen first.found.camera_set</extracomment>
        <translation>Tej kamery nie można otworzyć</translation>
    </message>
    <message>
        <source>Go back and choose another one, or give this user the right</source>
        <extracomment>screen first.cure.camera_set</extracomment>
        <translation>Wróć i wybierz inną albo nadaj temu użytkownikowi prawo</translation>
    </message>
    <message>
        <source>This user may not open every camera</source>
        <extracomment>screen first.found.rights</extracomment>
        <translation>Ten użytkownik nie może otworzyć każdej kamery</translation>
    </message>
    <message>
        <source>Give this user the right, then log in again</source>
        <extracomment>screen first.cure.rights</extracomment>
        <translation>Nadaj temu użytkownikowi prawo i zaloguj się ponownie</translation>
    </message>
    <message>
        <source>Nothing can be stored here</source>
        <extracomment>screen first.found.writing</extracomment>
        <translation>Tu nie można niczego zapisać</translation>
    </message>
    <message>
        <source>Make the folder writable for this user, or choose another</source>
        <extracomment>screen first.cure.writing</extracomment>
        <translation>Daj temu użytkownikowi prawo zapisu w folderze albo wybierz inny</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <extracomment>screen first.found.disk</extracomment>
        <translation>Dysk jest prawie pełny</translation>
    </message>
    <message>
        <source>Make room, or use another disk</source>
        <extracomment>screen first.cure.disk</extracomment>
        <translation>Zrób miejsce albo użyj innego dysku</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <extracomment>screen first.found.clock</extracomment>
        <translation>Zegar może się mylić</translation>
    </message>
    <message>
        <source>Have the network set it: the dates of sessions depend on it</source>
        <extracomment>screen first.cure.clock</extracomment>
        <translation>Niech ustawia go sieć: zależą od niego daty sesji</translation>
    </message>
    <message>
        <source>Something that the window needs is missing</source>
        <extracomment>screen first.found.display</extracomment>
        <translation>Brakuje czegoś, czego potrzebuje okno</translation>
    </message>
    <message>
        <source>Install what stands below, or start from a desktop</source>
        <extracomment>screen first.cure.display</extracomment>
        <translation>Zainstaluj to, co podano niżej, albo uruchom z pulpitu</translation>
    </message>
    <message>
        <source>Letters of this language are missing</source>
        <extracomment>screen first.found.letters</extracomment>
        <translation>Brakuje liter tego języka</translation>
    </message>
    <message>
        <source>Install the typeface that stands below</source>
        <extracomment>screen first.cure.letters</extracomment>
        <translation>Zainstaluj krój pisma podany niżej</translation>
    </message>
    <message>
        <source>The voice cannot speak</source>
        <extracomment>screen first.found.voice</extracomment>
        <translation>Głos nie może mówić</translation>
    </message>
    <message>
        <source>Install what stands below; it works without, too</source>
        <extracomment>screen first.cure.voice</extracomment>
        <translation>Zainstaluj to, co podano niżej; bez tego też działa</translation>
    </message>
    <message>
        <source>The settings&apos; file has a mistake</source>
        <extracomment>screen first.found.settings</extracomment>
        <translation>W pliku ustawień jest błąd</translation>
    </message>
    <message>
        <source>Mend the file; until then the defaults hold</source>
        <extracomment>screen first.cure.settings</extracomment>
        <translation>Popraw plik; do tego czasu obowiązują wartości domyślne</translation>
    </message>
    <message>
        <source>A check failed</source>
        <extracomment>screen first.found.other</extracomment>
        <translation>Sprawdzenie się nie powiodło</translation>
    </message>
    <message>
        <source>Mend what stands below, then look again</source>
        <extracomment>screen first.cure.other</extracomment>
        <translation>Napraw to, co podano niżej, i sprawdź ponownie</translation>
    </message>
    <message>
        <source>and one more set</source>
        <extracomment>screen session.more_one</extracomment>
        <translation>i jeszcze jedna seria</translation>
    </message>
</context>
</TS>

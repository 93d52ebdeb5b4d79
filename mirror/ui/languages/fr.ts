<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>mirror</name>
    <message>
        <source>Step in front of me</source>
        <extracomment>screen idle.headline</extracomment>
        <translation>Place-toi devant moi</translation>
    </message>
    <message>
        <source>I count your repetitions and help with your form</source>
        <extracomment>screen idle.hint</extracomment>
        <translation>Je compte tes répétitions et je t&apos;aide pour la technique</translation>
    </message>
    <message>
        <source>I see nothing: the camera is gone</source>
        <extracomment>screen idle.no_camera</extracomment>
        <translation>Je ne vois rien : caméra absente</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one: Trainer, Camera</source>
        <extracomment>screen idle.no_camera_hint</extracomment>
        <translation>Branche-la ou choisis-en une autre : Coach, Caméra</translation>
    </message>
    <message>
        <source>Nothing is filmed unless you want it</source>
        <extracomment>screen idle.foot</extracomment>
        <translation>Je ne filme que si tu le veux</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>screen idle.touch, screen next.start</extracomment>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>The last session was cut short. What was seen of it is kept.</source>
        <extracomment>screen idle.recovered</extracomment>
        <translation>La dernière séance a été coupée. Ce qui a été vu est gardé.</translation>
    </message>
    <message>
        <source>Welcome. Which camera is it?</source>
        <extracomment>screen first.camera</extracomment>
        <translation>Bienvenue. Quelle caméra ?</translation>
    </message>
    <message>
        <source>Touch one: its picture is behind these words. It should see somebody whole, 2 to 3 m away</source>
        <extracomment>screen first.camera_hint</extracomment>
        <translation>Touche une caméra : son image est derrière ce texte. Elle doit voir quelqu&apos;un en entier, à 2 ou 3 m</translation>
    </message>
    <message>
        <source>I see no camera. Plug one in: it appears here by itself</source>
        <extracomment>screen first.no_camera</extracomment>
        <translation>Je ne vois pas de caméra. Branches-en une : elle apparaîtra ici</translation>
    </message>
    <message>
        <source>Is everything well?</source>
        <extracomment>screen first.health</extracomment>
        <translation>Tout va bien ?</translation>
    </message>
    <message>
        <source>I am looking …</source>
        <extracomment>screen first.looking</extracomment>
        <translation>Je regarde …</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>screen first.well</extracomment>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>This is not as it should be. Red stops me; the rest can wait</source>
        <extracomment>screen first.complaints</extracomment>
        <translation>Ce n&apos;est pas comme il faut. Le rouge m&apos;arrête ; le reste peut attendre</translation>
    </message>
    <message>
        <source>A PIN for the trainer</source>
        <extracomment>screen first.pin</extracomment>
        <translation>Un PIN pour le coach</translation>
    </message>
    <message>
        <source>It opens sessions, settings, camera and calibration. Without one nobody gets in</source>
        <extracomment>screen first.pin_hint</extracomment>
        <translation>Il ouvre séances, réglages, caméra et calibration. Sans lui, personne n&apos;entre</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>screen first.set_pin</extracomment>
        <translation>Choisir le PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>screen first.next</extracomment>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>screen first.again</extracomment>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>screen first.later</extracomment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The settings cannot be written: I shall ask again next time</source>
        <extracomment>screen first.not_written</extracomment>
        <translation>Réglages non enregistrables : je redemanderai la prochaine fois</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>screen who.title</extracomment>
        <translation>Qui es-tu ?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a tile</source>
        <extracomment>screen who.hint, screen choose.hint</extracomment>
        <translation>Touche, ou garde la main sur une case</translation>
    </message>
    <message>
        <source>Guest</source>
        <extracomment>screen who.guest, screen trainer.guest, review list.guest</extracomment>
        <translation>Invité</translation>
    </message>
    <message>
        <source>start at once</source>
        <extracomment>screen who.guest_hint</extracomment>
        <translation>tout de suite</translation>
    </message>
    <message>
        <source>Or show your code to the camera</source>
        <extracomment>screen who.scanning</extracomment>
        <translation>Ou montre ton code à la caméra</translation>
    </message>
    <message>
        <source>Is that you, {name}?</source>
        <extracomment>screen who.sure</extracomment>
        <translation>C&apos;est toi, {name} ?</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <extracomment>screen who.yes</extracomment>
        <translation>Oui, c&apos;est moi</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>screen who.no, screen workout.keep</extracomment>
        <translation>Non</translation>
    </message>
    <message>
        <source>I do not know this code</source>
        <extracomment>screen who.unknown_code</extracomment>
        <translation>Je ne connais pas ce code</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <extracomment>screen choose.title</extracomment>
        <translation>Que vas-tu faire ?</translation>
    </message>
    <message>
        <source>What will you do, {name}?</source>
        <extracomment>screen choose.title_named</extracomment>
        <translation>Que vas-tu faire, {name} ?</translation>
    </message>
    <message>
        <source>Just start</source>
        <extracomment>screen choose.auto, screen workout.auto</extracomment>
        <translation>C&apos;est parti</translation>
    </message>
    <message>
        <source>I recognise it by myself</source>
        <extracomment>screen choose.auto_hint</extracomment>
        <translation>Je reconnais tout seul</translation>
    </message>
    <message>
        <source>Legs</source>
        <extracomment>screen choose.group.legs, exercise inverted_row, exercise knee_push_up, exercise push_up, plan Legs</extracomment>
        <translation>Jambes</translation>
    </message>
    <message>
        <source>Chest and back</source>
        <extracomment>screen choose.group.body</extracomment>
        <translation>Pecs et dos</translation>
    </message>
    <message>
        <source>Arms</source>
        <extracomment>screen choose.group.arms, exercise jumping_jack</extracomment>
        <translation>Bras</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>screen choose.group.core</extracomment>
        <translation>Abdos</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>screen choose.group.move, screen stand.check.whole</extracomment>
        <translation>Corps entier</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>screen choose.group.more, screen choose.more</extracomment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>screen choose.back, screen door.back, review head.back</extracomment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Stand where I can see you</source>
        <extracomment>screen stand.nobody</extracomment>
        <translation>Place-toi où je te vois</translation>
    </message>
    <message>
        <source>Come closer</source>
        <extracomment>screen stand.closer</extracomment>
        <translation>Approche-toi</translation>
    </message>
    <message>
        <source>Step back, I want to see all of you</source>
        <extracomment>screen stand.back</extracomment>
        <translation>Recule, je veux te voir en entier</translation>
    </message>
    <message>
        <source>A step to your left</source>
        <extracomment>screen stand.left</extracomment>
        <translation>Un pas à ta gauche</translation>
    </message>
    <message>
        <source>A step to your right</source>
        <extracomment>screen stand.right</extracomment>
        <translation>Un pas à ta droite</translation>
    </message>
    <message>
        <source>I count you like this; sideways I see you better</source>
        <extracomment>screen stand.turn_side</extracomment>
        <translation>Je compte ainsi ; de profil je te vois mieux</translation>
    </message>
    <message>
        <source>I count you like this; facing me I see you better</source>
        <extracomment>screen stand.turn_front</extracomment>
        <translation>Je compte ainsi ; de face je te vois mieux</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <extracomment>screen stand.dark</extracomment>
        <translation>Il fait trop sombre ici</translation>
    </message>
    <message>
        <source>Please stand alone before me</source>
        <extracomment>screen stand.crowded</extracomment>
        <translation>Une seule personne devant moi</translation>
    </message>
    <message>
        <source>Good. Stand still</source>
        <extracomment>screen stand.still</extracomment>
        <translation>Bien. Ne bouge plus</translation>
    </message>
    <message>
        <source>Get ready</source>
        <extracomment>screen stand.go</extracomment>
        <translation>Prépare-toi</translation>
    </message>
    <message>
        <source>I see you</source>
        <extracomment>screen stand.check.person</extracomment>
        <translation>Je te vois</translation>
    </message>
    <message>
        <source>Distance</source>
        <extracomment>screen stand.check.distance</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Facing</source>
        <extracomment>screen stand.check.view</extracomment>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>screen stand.check.light</extracomment>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Start now</source>
        <extracomment>screen stand.skip</extracomment>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  target {target}</source>
        <extracomment>screen workout.set</extracomment>
        <translation>Série {set} sur {sets}  ·  objectif {target}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} s</source>
        <extracomment>screen workout.set_seconds, screen next.seconds</extracomment>
        <translation>Série {set} sur {sets}  ·  {target} s</translation>
    </message>
    <message>
        <source>Set {set}</source>
        <extracomment>screen workout.set_open</extracomment>
        <translation>Série {set}</translation>
    </message>
    <message>
        <source>I am watching what you do</source>
        <extracomment>screen workout.watching</extracomment>
        <translation>Je regarde ce que tu fais</translation>
    </message>
    <message>
        <source>Do two, and I recognise it</source>
        <extracomment>screen workout.recognise</extracomment>
        <translation>Fais-en deux, je reconnaîtrai</translation>
    </message>
    <message>
        <source>This looks like: {title}</source>
        <extracomment>screen workout.looks_like</extracomment>
        <translation>On dirait : {title}</translation>
    </message>
    <message>
        <source>Count that</source>
        <extracomment>screen workout.change</extracomment>
        <translation>Compter ça</translation>
    </message>
    <message numerus="yes">
        <source>{title}, {count} already</source>
        <extracomment>screen workout.recognised</extracomment>
        <translation>
            <numerusform>{title}, déjà {count}</numerusform>
            <numerusform>{title}, déjà {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <extracomment>screen workout.full</extracomment>
        <translation>complet</translation>
    </message>
    <message>
        <source>start</source>
        <extracomment>screen workout.start, report curves.start</extracomment>
        <translation>départ</translation>
    </message>
    <message>
        <source>of {target}</source>
        <extracomment>screen workout.of</extracomment>
        <translation>sur {target}</translation>
    </message>
    <message numerus="yes">
        <source>reps</source>
        <extracomment>screen workout.reps</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>rep</numerusform>
            <numerusform>reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds</source>
        <extracomment>screen workout.seconds, screen settings.unit.s</extracomment>
        <translation>
            <numerusform>seconde</numerusform>
            <numerusform>secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>energy</source>
        <extracomment>screen workout.energy, screen set.energy, screen session.energy, screen energy.label, review trend.energy</extracomment>
        <translation>énergie</translation>
    </message>
    <message>
        <source>a repetition</source>
        <extracomment>screen workout.tempo, screen set.tempo</extracomment>
        <translation>par rep</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <extracomment>screen workout.tempo_value, review head.seconds, review strip.hold</extracomment>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>screen workout.set_time</extracomment>
        <translation>série</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>screen workout.left, review side.left, review chart.left, report curves.left</extracomment>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>screen workout.right, review side.right, review chart.right, report curves.right</extracomment>
        <translation>droite</translation>
    </message>
    <message>
        <source>arms crossed: stop</source>
        <extracomment>screen workout.foot_stop</extracomment>
        <translation>bras croisés : stop</translation>
    </message>
    <message>
        <source>hand up: menu</source>
        <extracomment>screen workout.foot_menu</extracomment>
        <translation>main levée : menu</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <extracomment>screen workout.not_counted, screen set.doubt, review doubt.text</extracomment>
        <translation>Non comptée : {reason}</translation>
    </message>
    <message>
        <source>Target reached</source>
        <extracomment>screen workout.done</extracomment>
        <translation>Objectif atteint</translation>
    </message>
    <message>
        <source>Who does more?</source>
        <extracomment>screen together.race</extracomment>
        <translation>Qui en fait plus ?</translation>
    </message>
    <message>
        <source>Each their own</source>
        <extracomment>screen together.own</extracomment>
        <translation>Chacun le sien</translation>
    </message>
    <message>
        <source>Number {number}, who are you?</source>
        <extracomment>screen together.who</extracomment>
        <translation>Numéro {number}, qui es-tu ?</translation>
    </message>
    <message>
        <source>up to {most} side by side</source>
        <extracomment>screen together.stand</extracomment>
        <translation>jusqu&apos;à {most} côte à côte</translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>screen together.done</extracomment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Most repetitions</source>
        <extracomment>screen together.most_reps</extracomment>
        <translation>Le plus de répétitions</translation>
    </message>
    <message>
        <source>Most energy</source>
        <extracomment>screen together.most_energy</extracomment>
        <translation>Le plus d&apos;énergie</translation>
    </message>
    <message>
        <source>I follow you</source>
        <extracomment>screen state.following</extracomment>
        <translation>Je te suis</translation>
    </message>
    <message>
        <source>I count you. Too slow here to draw you</source>
        <extracomment>screen state.undrawn</extracomment>
        <translation>Je te compte. Trop lent ici pour te dessiner</translation>
    </message>
    <message>
        <source>Waking up</source>
        <extracomment>screen state.starting</extracomment>
        <translation>Je me réveille</translation>
    </message>
    <message>
        <source>I see nobody</source>
        <extracomment>screen state.nobody</extracomment>
        <translation>Je ne vois personne</translation>
    </message>
    <message>
        <source>I lost you, step back</source>
        <extracomment>screen state.lost, screen voice.lost</extracomment>
        <translation>Je ne te vois plus, recule</translation>
    </message>
    <message>
        <source>Somebody is in the way</source>
        <extracomment>screen state.crowded</extracomment>
        <translation>Quelqu&apos;un est devant</translation>
    </message>
    <message>
        <source>Too dark</source>
        <extracomment>screen state.dark</extracomment>
        <translation>Trop sombre</translation>
    </message>
    <message>
        <source>Camera gone</source>
        <extracomment>screen state.camera_gone</extracomment>
        <translation>Caméra absente</translation>
    </message>
    <message>
        <source>One moment</source>
        <extracomment>screen state.engine_down</extracomment>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <extracomment>screen state.ended</extracomment>
        <translation>La vidéo est finie</translation>
    </message>
    <message>
        <source>Slower without the graphics card</source>
        <extracomment>screen state.slow</extracomment>
        <translation>Plus lent sans carte graphique</translation>
    </message>
    <message>
        <source>Not kept: the disk is full</source>
        <extracomment>screen state.no_room</extracomment>
        <translation>Non enregistré : le disque est plein</translation>
    </message>
    <message>
        <source>Too slow here to judge your form. I go on counting</source>
        <extracomment>screen state.crawling</extracomment>
        <translation>Trop lent ici pour juger ta technique. Je continue à compter</translation>
    </message>
    <message>
        <source>Not kept: another mirror records into the same store</source>
        <extracomment>screen state.busy</extracomment>
        <translation>Non enregistré : un autre miroir écrit au même endroit</translation>
    </message>
    <message>
        <source>Not kept: the store cannot be written</source>
        <extracomment>screen state.failed</extracomment>
        <translation>Non enregistré : écriture impossible</translation>
    </message>
    <message>
        <source>not far enough</source>
        <extracomment>screen reason.too_shallow, report reason.too_shallow</extracomment>
        <translation>pas assez ample</translation>
    </message>
    <message>
        <source>too fast</source>
        <extracomment>screen reason.too_fast, report reason.too_fast</extracomment>
        <translation>trop rapide</translation>
    </message>
    <message>
        <source>too slow</source>
        <extracomment>screen reason.too_slow, report reason.too_slow</extracomment>
        <translation>trop lent</translation>
    </message>
    <message>
        <source>I could not see you</source>
        <extracomment>screen reason.limbs_not_visible, report reason.limbs_not_visible</extracomment>
        <translation>je ne t&apos;ai pas bien vu</translation>
    </message>
    <message>
        <source>I cannot see it from this side</source>
        <extracomment>screen reason.wrong_view, report reason.wrong_view</extracomment>
        <translation>je ne le vois pas de ce côté</translation>
    </message>
    <message>
        <source>start from the beginning</source>
        <extracomment>screen reason.getting_into_position</extracomment>
        <translation>reprends depuis le début</translation>
    </message>
    <message>
        <source>not all the way back</source>
        <extracomment>screen reason.half_way</extracomment>
        <translation>retour pas complet</translation>
    </message>
    <message>
        <source>not finished</source>
        <extracomment>screen reason.unfinished</extracomment>
        <translation>pas terminé</translation>
    </message>
    <message>
        <source>a different movement</source>
        <extracomment>screen reason.not_this_exercise, report reason.not_this_exercise</extracomment>
        <translation>un autre mouvement</translation>
    </message>
    <message>
        <source>marked by the trainer</source>
        <extracomment>screen reason.missed</extracomment>
        <translation>marquée par le coach</translation>
    </message>
    <message>
        <source>I do not know this one</source>
        <extracomment>screen reason.not_recognised</extracomment>
        <translation>je ne le connais pas</translation>
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
        <translation>Série {set} terminée</translation>
    </message>
    <message>
        <source>repetition</source>
        <extracomment>screen set.reps_one, review chart.repetition, report count.reps_one</extracomment>
        <translation>répétition</translation>
    </message>
    <message numerus="yes">
        <source>repetitions</source>
        <extracomment>screen set.reps, screen session.reps, review trend.reps, report count.reps</extracomment>
        <translation>
            <numerusform>répétition</numerusform>
            <numerusform>répétitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds held</source>
        <extracomment>screen set.seconds, report count.held</extracomment>
        <translation>
            <numerusform>seconde tenue</numerusform>
            <numerusform>secondes tenues</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing counted this time</source>
        <extracomment>screen set.none</extracomment>
        <translation>Rien de compté cette fois</translation>
    </message>
    <message>
        <source>Clean from first to last</source>
        <extracomment>screen set.praise_best</extracomment>
        <translation>Propre du début à la fin</translation>
    </message>
    <message>
        <source>Good work</source>
        <extracomment>screen set.praise_good</extracomment>
        <translation>Bon travail</translation>
    </message>
    <message>
        <source>Full range in every repetition</source>
        <extracomment>screen set.praise_full</extracomment>
        <translation>Amplitude complète à chaque répétition</translation>
    </message>
    <message>
        <source>Steady as a clock</source>
        <extracomment>screen set.praise_even</extracomment>
        <translation>Régulier comme une horloge</translation>
    </message>
    <message>
        <source>A start. Go a little further next time</source>
        <extracomment>screen set.praise_start</extracomment>
        <translation>Bon début. Un peu plus loin la prochaine fois</translation>
    </message>
    <message>
        <source>Next time: {cue}</source>
        <extracomment>screen set.advice, screen set.advice_range</extracomment>
        <translation>La prochaine fois : {cue}</translation>
    </message>
    <message>
        <source>quality</source>
        <extracomment>screen set.quality, screen session.quality, review trend.quality, report did.quality</extracomment>
        <translation>qualité</translation>
    </message>
    <message>
        <source>in the set</source>
        <extracomment>screen set.time</extracomment>
        <translation>dans la série</translation>
    </message>
    <message>
        <source>Range of each repetition</source>
        <extracomment>screen set.bars</extracomment>
        <translation>Amplitude de chaque répétition</translation>
    </message>
    <message numerus="yes">
        <source>{count} not counted: {reason}</source>
        <extracomment>screen set.not_counted</extracomment>
        <translation>
            <numerusform>{count} non comptée : {reason}</numerusform>
            <numerusform>{count} non comptées : {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>You counted it</source>
        <extracomment>screen set.claimed</extracomment>
        <translation>Comptée par toi</translation>
    </message>
    <message>
        <source>That one counted</source>
        <extracomment>screen set.claim</extracomment>
        <translation>Celle-là compte</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <extracomment>screen set.leave</extracomment>
        <translation>C&apos;est bon ainsi</translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}</source>
        <extracomment>screen set.before</extracomment>
        <translation>
            <numerusform>La dernière fois {count}</numerusform>
            <numerusform>La dernière fois {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}, quality {quality}</source>
        <extracomment>screen set.before_quality</extracomment>
        <translation>
            <numerusform>La dernière fois {count}, qualité {quality}</numerusform>
            <numerusform>La dernière fois {count}, qualité {quality}</numerusform>
        </translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>screen set.rest</extracomment>
        <translation>repos</translation>
    </message>
    <message>
        <source>Next set</source>
        <extracomment>screen set.again</extracomment>
        <translation>Série suivante</translation>
    </message>
    <message>
        <source>Other exercise</source>
        <extracomment>screen set.other, screen menu.other</extracomment>
        <translation>Autre exercice</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>screen set.finish, screen menu.finish</extracomment>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Well done</source>
        <extracomment>screen session.title</extracomment>
        <translation>Bravo</translation>
    </message>
    <message>
        <source>Well done, {name}</source>
        <extracomment>screen session.title_named</extracomment>
        <translation>Bravo, {name}</translation>
    </message>
    <message numerus="yes">
        <source>{count} sets</source>
        <extracomment>screen session.sets_count, review list.sets</extracomment>
        <translation>
            <numerusform>{count} série</numerusform>
            <numerusform>{count} séries</numerusform>
        </translation>
    </message>
    <message>
        <source>1 set</source>
        <extracomment>screen session.sets_one, review list.sets_one, report did.one_set</extracomment>
        <translation>1 série</translation>
    </message>
    <message numerus="yes">
        <source>{count} min</source>
        <extracomment>screen session.minutes</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} min</numerusform>
            <numerusform>{count} min</numerusform>
        </translation>
    </message>
    <message>
        <source>No set this time. Come back soon</source>
        <extracomment>screen session.nothing</extracomment>
        <translation>Pas de série cette fois. À bientôt</translation>
    </message>
    <message numerus="yes">
        <source>sets</source>
        <extracomment>screen session.sets</extracomment>
        <translation>
            <numerusform>série</numerusform>
            <numerusform>séries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} repetitions</source>
        <extracomment>screen session.line, screen set.best_reps, review head.reps, report did.reps</extracomment>
        <translation>
            <numerusform>{count} répétition</numerusform>
            <numerusform>{count} répétitions</numerusform>
        </translation>
    </message>
    <message>
        <source>1 repetition</source>
        <extracomment>screen session.line_one, review head.reps_one, report did.reps_one</extracomment>
        <translation>1 répétition</translation>
    </message>
    <message numerus="yes">
        <source>{count} seconds</source>
        <extracomment>screen session.line_held</extracomment>
        <translation>
            <numerusform>{count} seconde</numerusform>
            <numerusform>{count} secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>quality {quality}  ·  {time}</source>
        <extracomment>screen session.line_detail</extracomment>
        <translation>qualité {quality}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more sets</source>
        <extracomment>screen session.more, report sets.more</extracomment>
        <translation>
            <numerusform>et encore {count} série</numerusform>
            <numerusform>et encore {count} séries</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan to take it with you</source>
        <extracomment>screen session.qr</extracomment>
        <translation>Scanne pour l&apos;emporter</translation>
    </message>
    <message>
        <source>I forget you in {seconds} s</source>
        <extracomment>screen session.foot</extracomment>
        <translation>Je t&apos;oublie dans {seconds} s</translation>
    </message>
    <message>
        <source>Goodbye in {seconds} s</source>
        <extracomment>screen session.foot_named</extracomment>
        <translation>Au revoir dans {seconds} s</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>screen session.close</extracomment>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>screen session.continue, screen menu.resume, screen set.next</extracomment>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Mirror, {date}</source>
        <extracomment>screen session.take_title</extracomment>
        <translation>Miroir, {date}</translation>
    </message>
    <message>
        <source>End the set</source>
        <extracomment>screen menu.stop</extracomment>
        <translation>Finir la série</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>screen menu.mute</extracomment>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>screen menu.unmute</extracomment>
        <translation>Activer le son</translation>
    </message>
    <message>
        <source>Trainer</source>
        <extracomment>screen door.open, screen door.title</extracomment>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <extracomment>screen door.hint</extracomment>
        <translation>Tape ton code PIN</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <extracomment>screen door.wrong</extracomment>
        <translation>Ce n&apos;est pas le bon PIN</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <extracomment>screen door.wait</extracomment>
        <translation>Attends {seconds} s</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 12 digits</source>
        <extracomment>screen door.new</extracomment>
        <translation>Choisis un PIN de 4 à 12 chiffres</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <extracomment>screen door.again</extracomment>
        <translation>Tape-le encore une fois</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits</source>
        <extracomment>screen door.short</extracomment>
        <translation>Un PIN a au moins 4 chiffres</translation>
    </message>
    <message>
        <source>These were two different PINs</source>
        <extracomment>screen door.differ</extracomment>
        <translation>C&apos;étaient deux PIN différents</translation>
    </message>
    <message>
        <source>Not stored: the settings file cannot be written</source>
        <extracomment>screen door.not_stored</extracomment>
        <translation>Non enregistré : fichier des réglages non modifiable</translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>screen door.erase, screen trainer.erase</extracomment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>screen trainer.settings</extracomment>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sessions</source>
        <extracomment>screen trainer.sessions, review sessions.title, review keys.session</extracomment>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Camera</source>
        <extracomment>screen trainer.camera, screen settings.camera</extracomment>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>screen trainer.calibration, screen calib.column.name</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>screen trainer.close</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Kept. It holds from the next session on.</source>
        <extracomment>screen trainer.changed</extracomment>
        <translation>Enregistré. Valable dès la prochaine visite.</translation>
    </message>
    <message>
        <source>Kept. It holds after the mirror is started again.</source>
        <extracomment>screen trainer.restart</extracomment>
        <translation>Enregistré. Valable au redémarrage du miroir.</translation>
    </message>
    <message>
        <source>Not kept: {error}</source>
        <extracomment>screen trainer.refused, review said.refused</extracomment>
        <translation>Non enregistré : {error}</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>screen trainer.reset</extracomment>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>No session is kept yet</source>
        <extracomment>screen trainer.no_sessions, review sessions.empty</extracomment>
        <translation>Aucune séance enregistrée</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>screen trainer.date</extracomment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Member</source>
        <extracomment>screen trainer.member</extracomment>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Exercises</source>
        <extracomment>screen trainer.exercises</extracomment>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Sets</source>
        <extracomment>screen trainer.sets, screen settings.visit.target_sets</extracomment>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <extracomment>screen trainer.reps, review strip.name, review facts.reps</extracomment>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>screen trainer.length</extracomment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>screen trainer.look</extracomment>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>screen trainer.export, review head.export, review export.title, review export.start</extracomment>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Sessions without a set</source>
        <extracomment>screen trainer.empty</extracomment>
        <translation>Visites sans série</translation>
    </message>
    <message>
        <source>Belongs to …</source>
        <extracomment>screen trainer.move</extracomment>
        <translation>Attribuer à …</translation>
    </message>
    <message>
        <source>Now {name}&apos;s</source>
        <extracomment>screen trainer.moved</extracomment>
        <translation>Maintenant à {name}</translation>
    </message>
    <message>
        <source>Erase this session for good?</source>
        <extracomment>screen trainer.erase_sure</extracomment>
        <translation>Effacer cette séance pour de bon ?</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <extracomment>screen trainer.exported, review said.exported</extracomment>
        <translation>Exporté vers {path}</translation>
    </message>
    <message>
        <source>Erased</source>
        <extracomment>screen trainer.erased</extracomment>
        <translation>Effacé</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>screen trainer.picture, screen calib.column.picture, review picture.name</extracomment>
        <translation>Image</translation>
    </message>
    <message>
        <source>Frames a second: camera {captured}, analysed {analysed}, shown {shown}</source>
        <extracomment>screen trainer.frames</extracomment>
        <translation>Images par seconde : caméra {captured}, analysées {analysed}, affichées {shown}</translation>
    </message>
    <message>
        <source>Engine {engine} ms, analysis {analysis} ms, answer {latency} ms, glass {glass} ms</source>
        <extracomment>screen trainer.times</extracomment>
        <translation>Moteur {engine} ms, analyse {analysis} ms, réponse {latency} ms, vitre {glass} ms</translation>
    </message>
    <message>
        <source>Frames passed over: engine {engine}, analysis {analysis}</source>
        <extracomment>screen trainer.dropped</extracomment>
        <translation>Images sautées : moteur {engine}, analyse {analysis}</translation>
    </message>
    <message>
        <source>Longest stall of the screen: {stall} ms</source>
        <extracomment>screen trainer.stall</extracomment>
        <translation>Plus long blocage de l&apos;écran : {stall} ms</translation>
    </message>
    <message>
        <source>This camera is not calibrated</source>
        <extracomment>screen trainer.calibration_none</extracomment>
        <translation>Cette caméra n&apos;est pas calibrée</translation>
    </message>
    <message>
        <source>Angles are those of the picture. Lengths need one: mirror calibrate</source>
        <extracomment>screen trainer.calibration_hint</extracomment>
        <translation>Les angles sont ceux de l&apos;image. Pour des longueurs, il faut : mirror calibrate</translation>
    </message>
    <message>
        <source>No depth now: this is the camera&apos;s picture</source>
        <extracomment>screen workout.no_depth</extracomment>
        <translation>Pas de profondeur : c&apos;est l&apos;image de la caméra</translation>
    </message>
    <message>
        <source>three</source>
        <extracomment>screen voice.three</extracomment>
        <translation>trois</translation>
    </message>
    <message>
        <source>two</source>
        <extracomment>screen voice.two</extracomment>
        <translation>deux</translation>
    </message>
    <message>
        <source>one</source>
        <extracomment>screen voice.one</extracomment>
        <translation>un</translation>
    </message>
    <message>
        <source>go</source>
        <extracomment>screen voice.go</extracomment>
        <translation>partez</translation>
    </message>
    <message numerus="yes">
        <source>Set done. {count}</source>
        <extracomment>screen voice.set_done</extracomment>
        <translation>
            <numerusform>Série terminée. {count}</numerusform>
            <numerusform>Série terminée. {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Two more</source>
        <extracomment>screen voice.last_two</extracomment>
        <translation>
            <numerusform>{count}. Encore deux</numerusform>
            <numerusform>{count}. Encore deux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Last one</source>
        <extracomment>screen voice.last_one</extracomment>
        <translation>
            <numerusform>{count}. La dernière</numerusform>
            <numerusform>{count}. La dernière</numerusform>
        </translation>
    </message>
    <message>
        <source>Better</source>
        <extracomment>screen voice.better</extracomment>
        <translation>Mieux</translation>
    </message>
    <message>
        <source>Slower on the way down</source>
        <extracomment>screen voice.slower</extracomment>
        <translation>Plus lentement au retour</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>screen calib.step.kept</extracomment>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Lens</source>
        <extracomment>screen calib.step.camera</extracomment>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>screen calib.step.floor</extracomment>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Glass</source>
        <extracomment>screen calib.step.glass, screen calib.column.glass</extracomment>
        <translation>Vitre</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>screen calib.step.check</extracomment>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Show me the board</source>
        <extracomment>screen calib.hint.show</extracomment>
        <translation>Montre-moi la mire</translation>
    </message>
    <message>
        <source>Closer to the camera</source>
        <extracomment>screen calib.hint.closer</extracomment>
        <translation>Plus près de la caméra</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <extracomment>screen calib.hint.still</extracomment>
        <translation>Ne la bouge pas</translation>
    </message>
    <message>
        <source>To the left edge</source>
        <extracomment>screen calib.hint.place_left</extracomment>
        <translation>Vers le bord gauche</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <extracomment>screen calib.hint.place_right</extracomment>
        <translation>Vers le bord droit</translation>
    </message>
    <message>
        <source>Up, to the top edge</source>
        <extracomment>screen calib.hint.place_top</extracomment>
        <translation>En haut, vers le bord</translation>
    </message>
    <message>
        <source>Down, to the bottom edge</source>
        <extracomment>screen calib.hint.place_bottom</extracomment>
        <translation>En bas, vers le bord</translation>
    </message>
    <message>
        <source>Into the top left corner</source>
        <extracomment>screen calib.hint.place_top_left</extracomment>
        <translation>Dans le coin en haut à gauche</translation>
    </message>
    <message>
        <source>Into the top right corner</source>
        <extracomment>screen calib.hint.place_top_right</extracomment>
        <translation>Dans le coin en haut à droite</translation>
    </message>
    <message>
        <source>Into the bottom left corner</source>
        <extracomment>screen calib.hint.place_bottom_left</extracomment>
        <translation>Dans le coin en bas à gauche</translation>
    </message>
    <message>
        <source>Into the bottom right corner</source>
        <extracomment>screen calib.hint.place_bottom_right</extracomment>
        <translation>Dans le coin en bas à droite</translation>
    </message>
    <message>
        <source>Into the middle</source>
        <extracomment>screen calib.hint.place_middle</extracomment>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>Turn it to the side, like a door</source>
        <extracomment>screen calib.hint.turn</extracomment>
        <translation>Tourne-la de côté, comme une porte</translation>
    </message>
    <message>
        <source>Tip it back, then forwards</source>
        <extracomment>screen calib.hint.tip</extracomment>
        <translation>Penche-la en arrière, puis en avant</translation>
    </message>
    <message>
        <source>More: near, far, tilted</source>
        <extracomment>screen calib.hint.more</extracomment>
        <translation>Encore : près, loin, penchée</translation>
    </message>
    <message>
        <source>This leads nowhere: start again</source>
        <extracomment>screen calib.hint.full</extracomment>
        <translation>Ça ne mène à rien : recommence</translation>
    </message>
    <message>
        <source>One moment, I am calculating</source>
        <extracomment>screen calib.hint.solving</extracomment>
        <translation>Un instant, je calcule</translation>
    </message>
    <message>
        <source>Done. Put the board down</source>
        <extracomment>screen calib.hint.good</extracomment>
        <translation>Terminé. Pose la mire</translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>screen calib.ask.views</extracomment>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Picture covered</source>
        <extracomment>screen calib.ask.coverage</extracomment>
        <translation>Image couverte</translation>
    </message>
    <message>
        <source>Turned</source>
        <extracomment>screen calib.ask.turned</extracomment>
        <translation>Tournée</translation>
    </message>
    <message>
        <source>Tipped</source>
        <extracomment>screen calib.ask.tipped</extracomment>
        <translation>Penchée</translation>
    </message>
    <message>
        <source>This lens is known well</source>
        <extracomment>screen calib.good</extracomment>
        <translation>Cet objectif est bien connu</translation>
    </message>
    <message>
        <source>Not good enough yet</source>
        <extracomment>screen calib.poor</extracomment>
        <translation>Pas encore assez bon</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off, over {views} views</source>
        <extracomment>screen calib.figure.rms</extracomment>
        <translation>Coins décalés de {rms} px, sur {views} vues</translation>
    </message>
    <message>
        <source>{coverage} of the picture seen, tilted by {tilt}°</source>
        <extracomment>screen calib.figure.coverage</extracomment>
        <translation>{coverage} de l&apos;image vue, inclinaison {tilt}°</translation>
    </message>
    <message>
        <source>Focal length {focal} ± {std} px, {field}° from side to side</source>
        <extracomment>screen calib.figure.focal</extracomment>
        <translation>Focale {focal} ± {std} px, {field}° d&apos;un bord à l&apos;autre</translation>
    </message>
    <message>
        <source>Only {views} views fit: show the board more often</source>
        <extracomment>screen calib.failing.views</extracomment>
        <translation>Seulement {views} vues conviennent : montre plus la mire</translation>
    </message>
    <message>
        <source>Seen in {coverage} of the picture only: show it in the corners</source>
        <extracomment>screen calib.failing.coverage</extracomment>
        <translation>Vue dans {coverage} de l&apos;image seulement : montre-la dans les coins</translation>
    </message>
    <message>
        <source>Tilted by {tilt}° only: turn and tip it further</source>
        <extracomment>screen calib.failing.tilt</extracomment>
        <translation>Inclinée de {tilt}° seulement : tourne-la et penche-la plus</translation>
    </message>
    <message>
        <source>{dropped} views did not fit: glue the board flat, hold it still</source>
        <extracomment>screen calib.failing.dropped</extracomment>
        <translation>{dropped} vues ne conviennent pas : colle la mire à plat, sans bouger</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off: flatter board, more light, hold it still</source>
        <extracomment>screen calib.failing.rms</extracomment>
        <translation>Coins décalés de {rms} px : mire plus plate, plus de lumière, sans bouger</translation>
    </message>
    <message>
        <source>Focal length known to {focal} only: nearer, and tilted more</source>
        <extracomment>screen calib.failing.focal</extracomment>
        <translation>Focale connue à {focal} seulement : plus près et plus penchée</translation>
    </message>
    <message>
        <source>Middle known to {centre} px only: nearer, tilted, at all edges</source>
        <extracomment>screen calib.failing.centre</extracomment>
        <translation>Centre connu à {centre} px seulement : plus près, penchée, à tous les bords</translation>
    </message>
    <message>
        <source>These views fit no camera: keep the board flat and whole</source>
        <extracomment>screen calib.failing.unsolvable</extracomment>
        <translation>Ces vues ne vont à aucune caméra : mire plate et entière</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>screen calib.again</extracomment>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>screen calib.name</extracomment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kept as {title}, and in use</source>
        <extracomment>screen calib.kept_as</extracomment>
        <translation>Enregistrée sous {title}, et utilisée</translation>
    </message>
    <message>
        <source>The board</source>
        <extracomment>screen calib.board.title</extracomment>
        <translation>La mire</translation>
    </message>
    <message>
        <source>Print one: mirror calibrate board. Show it all over the picture, turned and tipped.</source>
        <extracomment>screen calib.board.about</extracomment>
        <translation>Pour l&apos;imprimer : mirror calibrate board. Montre-la partout dans l&apos;image, tournée et penchée.</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>screen calib.board.kind, screen calib.glass.kind</extracomment>
        <translation>Type</translation>
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
        <translation>Damier</translation>
    </message>
    <message>
        <source>Squares across, down</source>
        <extracomment>screen calib.board.squares</extracomment>
        <translation>Cases en largeur, en hauteur</translation>
    </message>
    <message>
        <source>Side of a square, mm</source>
        <extracomment>screen calib.board.square</extracomment>
        <translation>Côté d&apos;une case, mm</translation>
    </message>
    <message>
        <source>{title}  (in use)</source>
        <extracomment>screen calib.in_use</extracomment>
        <translation>{title}  (utilisée)</translation>
    </message>
    <message>
        <source>In use: {title}, for pictures of {width} x {height}.</source>
        <extracomment>screen calib.state</extracomment>
        <translation>Utilisée : {title}, pour des images de {width} x {height}.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now: it is scaled to them.</source>
        <extracomment>screen calib.other_size</extracomment>
        <translation>Les images font {width} x {height} : elle y est adaptée.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now, of another shape: calibrate anew.</source>
        <extracomment>screen calib.other_shape</extracomment>
        <translation>Les images font {width} x {height}, d&apos;une autre forme : calibre à nouveau.</translation>
    </message>
    <message>
        <source>Use</source>
        <extracomment>screen calib.use</extracomment>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>In use: {title}. The engines take it when the mirror is started again.</source>
        <extracomment>screen calib.used</extracomment>
        <translation>Utilisée : {title}. Les moteurs la prennent au redémarrage du miroir.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>screen calib.remove</extracomment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove it for good?</source>
        <extracomment>screen calib.remove_sure</extracomment>
        <translation>Supprimer pour de bon ?</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <extracomment>screen calib.removed</extracomment>
        <translation>Supprimée : {title}</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <extracomment>screen calib.keep</extracomment>
        <translation>Garder comme nouvelle version</translation>
    </message>
    <message>
        <source>See whether it fits</source>
        <extracomment>screen calib.look</extracomment>
        <translation>Voir si ça colle</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>screen calib.column.made</extracomment>
        <translation>Date</translation>
    </message>
    <message>
        <source>Lens from</source>
        <extracomment>screen calib.column.method</extracomment>
        <translation>Objectif selon</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>screen calib.column.error</extracomment>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Camera height</source>
        <extracomment>screen calib.column.floor</extracomment>
        <translation>Hauteur de la caméra</translation>
    </message>
    <message>
        <source>ChArUco board</source>
        <extracomment>screen calib.method.charuco</extracomment>
        <translation>Mire ChArUco</translation>
    </message>
    <message>
        <source>checkerboard</source>
        <extracomment>screen calib.method.checkerboard</extracomment>
        <translation>damier</translation>
    </message>
    <message>
        <source>known camera</source>
        <extracomment>screen calib.method.preset</extracomment>
        <translation>caméra connue</translation>
    </message>
    <message>
        <source>field of view</source>
        <extracomment>screen calib.method.field_of_view</extracomment>
        <translation>champ de vision</translation>
    </message>
    <message>
        <source>photograph</source>
        <extracomment>screen calib.method.exif</extracomment>
        <translation>photo</translation>
    </message>
    <message>
        <source>given</source>
        <extracomment>screen calib.method.given</extracomment>
        <translation>indiqué</translation>
    </message>
    <message>
        <source>The glass</source>
        <extracomment>screen calib.glass.title</extracomment>
        <translation>La vitre</translation>
    </message>
    <message>
        <source>Measure with a rule, to the millimetre; the lens is where the camera looks from.</source>
        <extracomment>screen calib.glass.about</extracomment>
        <translation>Mesure à la règle, au millimètre ; l&apos;objectif est d&apos;où regarde la caméra.</translation>
    </message>
    <message>
        <source>Two-way mirror</source>
        <extracomment>screen calib.glass.mirror</extracomment>
        <translation>Miroir sans tain</translation>
    </message>
    <message>
        <source>Plain display</source>
        <extracomment>screen calib.glass.display</extracomment>
        <translation>Écran simple</translation>
    </message>
    <message>
        <source>Width of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.width_mm</extracomment>
        <translation>Largeur de l&apos;image à l&apos;écran, mm</translation>
    </message>
    <message>
        <source>Height of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.height_mm</extracomment>
        <translation>Hauteur de l&apos;image à l&apos;écran, mm</translation>
    </message>
    <message>
        <source>Lens above the picture&apos;s top edge, mm</source>
        <extracomment>screen calib.glass.camera_above_mm</extracomment>
        <translation>Objectif au-dessus du bord haut de l&apos;image, mm</translation>
    </message>
    <message>
        <source>Lens right of its middle, mm</source>
        <extracomment>screen calib.glass.camera_right_mm</extracomment>
        <translation>Objectif à droite de son milieu, mm</translation>
    </message>
    <message>
        <source>Lens before the screen, mm</source>
        <extracomment>screen calib.glass.camera_ahead_mm</extracomment>
        <translation>Objectif devant l&apos;écran, mm</translation>
    </message>
    <message>
        <source>Screen behind the mirror&apos;s face, mm</source>
        <extracomment>screen calib.glass.gap_mm</extracomment>
        <translation>Écran derrière la face du miroir, mm</translation>
    </message>
    <message>
        <source>Camera turned to the member&apos;s left, °</source>
        <extracomment>screen calib.glass.turn_deg</extracomment>
        <translation>Caméra tournée vers la gauche du membre, °</translation>
    </message>
    <message>
        <source>Screen leans down, °</source>
        <extracomment>screen calib.glass.tilt_deg</extracomment>
        <translation>Écran penché vers le bas, °</translation>
    </message>
    <message>
        <source>This screen shows {width} x {height} px.</source>
        <extracomment>screen calib.glass.pixels</extracomment>
        <translation>Cet écran affiche {width} x {height} px.</translation>
    </message>
    <message>
        <source>from the side</source>
        <extracomment>screen calib.glass.side, review from.side</extracomment>
        <translation>de profil</translation>
    </message>
    <message>
        <source>The floor</source>
        <extracomment>screen calib.floor.title</extracomment>
        <translation>Le sol</translation>
    </message>
    <message>
        <source>Gravity and the camera&apos;s height: stand straight in three places, seen whole.</source>
        <extracomment>screen calib.floor.about</extracomment>
        <translation>Gravité et hauteur de la caméra : tiens-toi droit à trois endroits, visible en entier.</translation>
    </message>
    <message>
        <source>Found by</source>
        <extracomment>screen calib.floor.way</extracomment>
        <translation>Trouvé par</translation>
    </message>
    <message>
        <source>Somebody who stands</source>
        <extracomment>screen calib.floor.members</extracomment>
        <translation>Quelqu&apos;un debout</translation>
    </message>
    <message>
        <source>The board on the floor</source>
        <extracomment>screen calib.floor.board</extracomment>
        <translation>La mire au sol</translation>
    </message>
    <message>
        <source>Their height, cm</source>
        <extracomment>screen calib.floor.height</extracomment>
        <translation>Sa taille, cm</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>screen calib.floor.unknown</extracomment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>screen calib.floor.places</extracomment>
        <translation>Endroits</translation>
    </message>
    <message>
        <source>Calibrate the lens first, or use a calibration that is kept</source>
        <extracomment>screen calib.floor.no_lens</extracomment>
        <translation>Calibre d&apos;abord l&apos;objectif, ou prends une calibration enregistrée</translation>
    </message>
    <message>
        <source>Camera {height} m over the floor, looks down by {pitch}°, rolled by {roll}°, ± {spread}°</source>
        <extracomment>screen calib.floor.found</extracomment>
        <translation>Caméra à {height} m du sol, regarde {pitch}° vers le bas, roulis {roll}°, ± {spread}°</translation>
    </message>
    <message>
        <source>Stand where I see all of you</source>
        <extracomment>screen calib.floor.hint.show, report advice.seen_better</extracomment>
        <translation>Place-toi où je te vois en entier</translation>
    </message>
    <message>
        <source>These engines have no 3D: use the board</source>
        <extracomment>screen calib.floor.hint.no_depth</extracomment>
        <translation>Ces moteurs n&apos;ont pas de 3D : prends la mire</translation>
    </message>
    <message>
        <source>Stand straight, and still</source>
        <extracomment>screen calib.floor.hint.still</extracomment>
        <translation>Tiens-toi droit, sans bouger</translation>
    </message>
    <message>
        <source>Good. Now another place</source>
        <extracomment>screen calib.floor.hint.elsewhere</extracomment>
        <translation>Bien. Un autre endroit</translation>
    </message>
    <message>
        <source>Done. The floor is known</source>
        <extracomment>screen calib.floor.hint.done</extracomment>
        <translation>Terminé. Le sol est connu</translation>
    </message>
    <message>
        <source>That does not fit: start again</source>
        <extracomment>screen calib.floor.hint.poor</extracomment>
        <translation>Ça ne colle pas : recommence</translation>
    </message>
    <message>
        <source>Lay the board on the floor, face up</source>
        <extracomment>screen calib.floor.hint.lay</extracomment>
        <translation>Pose la mire au sol, face en haut</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <extracomment>screen calib.check.title</extracomment>
        <translation>Ça colle ?</translation>
    </message>
    <message>
        <source>Stand two metres away, look at your nose: the ring lies on it.</source>
        <extracomment>screen calib.check.mirror</extracomment>
        <translation>Place-toi à deux mètres et regarde ton nez : l&apos;anneau est dessus.</translation>
    </message>
    <message>
        <source>Skeleton and picture come from one camera: there is nothing to move.</source>
        <extracomment>screen calib.check.display</extracomment>
        <translation>Squelette et image viennent d&apos;une seule caméra : rien à déplacer.</translation>
    </message>
    <message>
        <source>Arrows: 1 mm  ·  with Shift: 10 mm  ·  Return: it fits  ·  Escape: back</source>
        <extracomment>screen calib.check.keys</extracomment>
        <translation>Flèches : 1 mm  ·  avec Maj : 10 mm  ·  Entrée : ça colle  ·  Échap : retour</translation>
    </message>
    <message>
        <source>Escape: back</source>
        <extracomment>screen calib.check.close</extracomment>
        <translation>Échap : retour</translation>
    </message>
    <message>
        <source>Not moved</source>
        <extracomment>screen calib.check.unmoved</extracomment>
        <translation>Pas déplacé</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <extracomment>screen calib.check.left</extracomment>
        <translation>{mm} mm à gauche</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <extracomment>screen calib.check.right</extracomment>
        <translation>{mm} mm à droite</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <extracomment>screen calib.check.up</extracomment>
        <translation>{mm} mm en haut</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <extracomment>screen calib.check.down</extracomment>
        <translation>{mm} mm en bas</translation>
    </message>
    <message>
        <source>measure: {length} mm</source>
        <extracomment>screen calib.check.ruler</extracomment>
        <translation>mesure : {length} mm</translation>
    </message>
    <message>
        <source>Where the glass is, is not known yet: enter it under Glass</source>
        <extracomment>screen calib.check.no_glass</extracomment>
        <translation>La place de la vitre n&apos;est pas connue : indique-la sous Vitre</translation>
    </message>
    <message>
        <source>I see you, but no depth: these engines have no 3D</source>
        <extracomment>screen calib.check.no_depth</extracomment>
        <translation>Je te vois, mais sans profondeur : ces moteurs n&apos;ont pas de 3D</translation>
    </message>
    <message>
        <source>Stand before the mirror</source>
        <extracomment>screen calib.check.nobody</extracomment>
        <translation>Place-toi devant le miroir</translation>
    </message>
    <message>
        <source>Plans</source>
        <extracomment>screen choose.group.plans, screen trainer.plans</extracomment>
        <translation>Programmes</translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} exercises</source>
        <extracomment>screen choose.plan</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} exercice</numerusform>
            <numerusform>{minutes} min  ·  {count} exercices</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  week {week} of {weeks}</source>
        <extracomment>screen choose.plan_week</extracomment>
        <translation>{minutes} min  ·  sem. {week} sur {weeks}</translation>
    </message>
    <message>
        <source>How heavy?</source>
        <extracomment>screen next.weigh</extracomment>
        <translation>Quelle charge ?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a field</source>
        <extracomment>screen next.weigh_hint</extracomment>
        <translation>Touche, ou garde la main sur un champ</translation>
    </message>
    <message numerus="yes">
        <source>exercise {number} of {count}</source>
        <extracomment>screen next.step</extracomment>
        <translation>
            <numerusform>exercice {number} sur {count}</numerusform>
            <numerusform>exercice {number} sur {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <extracomment>screen next.week</extracomment>
        <translation>semaine {week} sur {weeks}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} repetitions</source>
        <extracomment>screen next.reps</extracomment>
        <translation>Série {set} sur {sets}  ·  {target} répétitions</translation>
    </message>
    <message>
        <source>{down} s down, {pause} s pause, {up} s up</source>
        <extracomment>screen next.tempo</extracomment>
        <translation>{down} s descente, {pause} s pause, {up} s montée</translation>
    </message>
    <message>
        <source>{down} s down, {up} s up</source>
        <extracomment>screen next.tempo_no_pause</extracomment>
        <translation>{down} s descente, {up} s montée</translation>
    </message>
    <message>
        <source>weight</source>
        <extracomment>screen next.load</extracomment>
        <translation>charge</translation>
    </message>
    <message>
        <source>{load} kg</source>
        <extracomment>screen next.kg</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>{load} kg</translation>
    </message>
    <message>
        <source>no weight</source>
        <extracomment>screen next.no_load</extracomment>
        <translation>sans charge</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>screen next.skip</extracomment>
        <translation>Passer</translation>
    </message>
    <message>
        <source>End the plan</source>
        <extracomment>screen next.end</extracomment>
        <translation>Finir le programme</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target}</source>
        <extracomment>screen workout.set_led</extracomment>
        <translation>Série {set} sur {sets}  ·  {target}</translation>
    </message>
    <message>
        <source>{value} m/s</source>
        <extracomment>screen workout.velocity</extracomment>
        <translation>{value} m/s</translation>
    </message>
    <message>
        <source>about {value} m/s</source>
        <extracomment>screen workout.velocity_about</extracomment>
        <translation>environ {value} m/s</translation>
    </message>
    <message>
        <source>Enough: you are {loss} % slower</source>
        <extracomment>screen workout.enough</extracomment>
        <translation>Assez : tu as ralenti de {loss} %</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>screen menu.weight, review facts.load</extracomment>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Weight: {load}</source>
        <extracomment>screen set.weight</extracomment>
        <translation>Charge : {load}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <extracomment>screen set.comes, screen voice.next, screen energy.next</extracomment>
        <translation>Ensuite : {title}</translation>
    </message>
    <message>
        <source>That was the whole plan</source>
        <extracomment>screen set.plan_done</extracomment>
        <translation>Programme terminé</translation>
    </message>
    <message>
        <source>Your best: {best}</source>
        <extracomment>screen set.against</extracomment>
        <translation>Ton record : {best}</translation>
    </message>
    <message numerus="yes">
        <source>{count} s</source>
        <extracomment>screen set.best_held</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} s</numerusform>
            <numerusform>{count} s</numerusform>
        </translation>
    </message>
    <message>
        <source>Heavier than ever</source>
        <extracomment>screen set.record.load_kg</extracomment>
        <translation>Plus lourd que jamais</translation>
    </message>
    <message>
        <source>Stronger than ever: {load} kg once</source>
        <extracomment>screen set.record.once_kg</extracomment>
        <translation>Plus fort que jamais : {load} kg une fois</translation>
    </message>
    <message numerus="yes">
        <source>More than ever: {count}</source>
        <extracomment>screen set.record.reps</extracomment>
        <translation>
            <numerusform>Plus que jamais : {count}</numerusform>
            <numerusform>Plus que jamais : {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than ever: {count} s</source>
        <extracomment>screen set.record.held_s</extracomment>
        <translation>
            <numerusform>Plus longtemps que jamais : {count} s</numerusform>
            <numerusform>Plus longtemps que jamais : {count} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weeks in a row</source>
        <extracomment>screen progress.weeks</extracomment>
        <translation>
            <numerusform>{count} semaine de suite</numerusform>
            <numerusform>{count} semaines de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week in a row</source>
        <extracomment>screen progress.weeks_one</extracomment>
        <translation>1 semaine de suite</translation>
    </message>
    <message numerus="yes">
        <source>{count} records today</source>
        <extracomment>screen progress.records</extracomment>
        <translation>
            <numerusform>{count} record aujourd&apos;hui</numerusform>
            <numerusform>{count} records aujourd&apos;hui</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record today</source>
        <extracomment>screen progress.records_one</extracomment>
        <translation>1 record aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>screen board.open</extracomment>
        <translation>Classement</translation>
    </message>
    <message>
        <source>This week</source>
        <extracomment>screen board.title</extracomment>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Energy, of everybody who chose to be here</source>
        <extracomment>screen board.hint</extracomment>
        <translation>L&apos;énergie de tous ceux qui veulent y être</translation>
    </message>
    <message>
        <source>Nobody is on the board yet this week</source>
        <extracomment>screen board.empty</extracomment>
        <translation>Personne au classement cette semaine</translation>
    </message>
    <message>
        <source>Put me on it</source>
        <extracomment>screen board.join</extracomment>
        <translation>M&apos;ajouter</translation>
    </message>
    <message>
        <source>Take me off</source>
        <extracomment>screen board.leave</extracomment>
        <translation>Me retirer</translation>
    </message>
    <message>
        <source>Name: small letters, digits, _</source>
        <extracomment>screen plans.name</extracomment>
        <translation>Nom : minuscules, chiffres, _</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>screen plans.everybody</extracomment>
        <translation>tous</translation>
    </message>
    <message>
        <source>comes with the mirror</source>
        <extracomment>screen plans.library</extracomment>
        <translation>fourni avec le miroir</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>screen plans.keep</extracomment>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Kept. The mirror offers it from the next session on.</source>
        <extracomment>screen plans.kept</extracomment>
        <translation>Enregistré. Le miroir le propose dès la prochaine visite.</translation>
    </message>
    <message numerus="yes">
        <source>Right: {count} exercises, {minutes} min</source>
        <extracomment>screen plans.right</extracomment>
        <translation>
            <numerusform>Correct : {count} exercice, {minutes} min</numerusform>
            <numerusform>Correct : {count} exercices, {minutes} min</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this plan for good?</source>
        <extracomment>screen plans.sure</extracomment>
        <translation>Effacer ce programme pour de bon ?</translation>
    </message>
    <message>
        <source>Enough</source>
        <extracomment>screen voice.enough</extracomment>
        <translation>Assez</translation>
    </message>
    <message>
        <source>Everything, for experts</source>
        <extracomment>screen settings.all</extracomment>
        <translation>Tout, pour les experts</translation>
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
        <translation>Quelle caméra ?</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <extracomment>screen settings.camera.mirror</extracomment>
        <translation>Montrer l&apos;image comme un miroir</translation>
    </message>
    <message>
        <source>The camera is turned</source>
        <extracomment>screen settings.camera.turn</extracomment>
        <translation>La caméra est tournée</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>screen settings.camera.turn.0</extracomment>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>a quarter to the right</source>
        <extracomment>screen settings.camera.turn.90</extracomment>
        <translation>un quart à droite</translation>
    </message>
    <message>
        <source>upside down</source>
        <extracomment>screen settings.camera.turn.180</extracomment>
        <translation>à l&apos;envers</translation>
    </message>
    <message>
        <source>a quarter to the left</source>
        <extracomment>screen settings.camera.turn.270</extracomment>
        <translation>un quart à gauche</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>screen settings.screen</extracomment>
        <translation>Écran</translation>
    </message>
    <message>
        <source>How the display hangs</source>
        <extracomment>screen settings.screen.orientation</extracomment>
        <translation>Sens de l&apos;écran</translation>
    </message>
    <message>
        <source>as it says itself</source>
        <extracomment>screen settings.screen.orientation.auto</extracomment>
        <translation>automatique</translation>
    </message>
    <message>
        <source>upright</source>
        <extracomment>screen settings.screen.orientation.portrait</extracomment>
        <translation>vertical</translation>
    </message>
    <message>
        <source>lying</source>
        <extracomment>screen settings.screen.orientation.landscape</extracomment>
        <translation>horizontal</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>screen settings.screen.language</extracomment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>that of the machine</source>
        <extracomment>screen settings.screen.language.auto</extracomment>
        <translation>celle de la machine</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>screen settings.screen.theme</extracomment>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>screen settings.screen.theme.dark</extracomment>
        <translation>sombre</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>screen settings.screen.theme.light</extracomment>
        <translation>clair</translation>
    </message>
    <message>
        <source>strong contrast</source>
        <extracomment>screen settings.screen.theme.contrast</extracomment>
        <translation>fort contraste</translation>
    </message>
    <message>
        <source>Large letters</source>
        <extracomment>screen settings.screen.large_print</extracomment>
        <translation>Grandes lettres</translation>
    </message>
    <message>
        <source>Nothing pulses or slides</source>
        <extracomment>screen settings.screen.reduced_motion</extracomment>
        <translation>Aucune animation</translation>
    </message>
    <message>
        <source>Charts while somebody exercises</source>
        <extracomment>screen settings.screen.charts</extracomment>
        <translation>Courbes pendant l&apos;exercice</translation>
    </message>
    <message>
        <source>Draw the skeleton over the body</source>
        <extracomment>screen settings.screen.skeleton</extracomment>
        <translation>Dessiner le squelette sur le corps</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>screen settings.voice</extracomment>
        <translation>Voix</translation>
    </message>
    <message>
        <source>What is heard</source>
        <extracomment>screen settings.voice.engine</extracomment>
        <translation>Ce qu&apos;on entend</translation>
    </message>
    <message>
        <source>the best voice there is</source>
        <extracomment>screen settings.voice.engine.auto</extracomment>
        <translation>la meilleure voix possible</translation>
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
        <translation>sons seulement</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>screen settings.voice.engine.none</extracomment>
        <translation>rien</translation>
    </message>
    <message>
        <source>Be silent</source>
        <extracomment>screen settings.voice.mute</extracomment>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Loudness</source>
        <extracomment>screen settings.voice.volume</extracomment>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Say each repetition</source>
        <extracomment>screen settings.voice.count</extracomment>
        <translation>Dire chaque répétition</translation>
    </message>
    <message>
        <source>Say what to do better</source>
        <extracomment>screen settings.voice.cues</extracomment>
        <translation>Dire quoi améliorer</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>screen settings.visit</extracomment>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>A set begins with</source>
        <extracomment>screen settings.visit.exercise</extracomment>
        <translation>Une série commence par</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <extracomment>screen settings.visit.target_reps</extracomment>
        <translation>Répétitions par série</translation>
    </message>
    <message>
        <source>Countdown before a set</source>
        <extracomment>screen settings.visit.countdown_s</extracomment>
        <translation>Compte à rebours avant une série</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <extracomment>screen settings.visit.rest_s</extracomment>
        <translation>Repos entre les séries</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>screen settings.members</extracomment>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Guests may train</source>
        <extracomment>screen settings.members.guests</extracomment>
        <translation>Les invités peuvent s&apos;entraîner</translation>
    </message>
    <message>
        <source>Show the members&apos; names to choose from</source>
        <extracomment>screen settings.members.names</extracomment>
        <translation>Montrer les noms des membres à choisir</translation>
    </message>
    <message>
        <source>What guests did is erased after</source>
        <extracomment>screen settings.members.guest_hours</extracomment>
        <translation>Données des invités effacées après</translation>
    </message>
    <message>
        <source>What members did is erased after (0: never)</source>
        <extracomment>screen settings.members.member_days</extracomment>
        <translation>Données des membres effacées après (0 : jamais)</translation>
    </message>
    <message>
        <source>What is kept</source>
        <extracomment>screen settings.recording</extracomment>
        <translation>Ce qui est gardé</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <extracomment>screen settings.recording.keep</extracomment>
        <translation>Garder ce qui a été fait</translation>
    </message>
    <message>
        <source>Keep the skeletons, which reviewing needs</source>
        <extracomment>screen settings.recording.poses</extracomment>
        <translation>Garder les squelettes, utiles pour revoir</translation>
    </message>
    <message>
        <source>This door</source>
        <extracomment>screen settings.trainer</extracomment>
        <translation>Accès</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <extracomment>screen settings.trainer.pin</extracomment>
        <translation>Un nouveau PIN</translation>
    </message>
    <message>
        <source>hours</source>
        <extracomment>screen settings.unit.h</extracomment>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>screen settings.unit.days</extracomment>
        <translation>jours</translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>screen settings.unit.%</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source>No picture was kept</source>
        <extracomment>review picture.none</extracomment>
        <translation>Aucune image enregistrée</translation>
    </message>
    <message>
        <source>Nobody was seen here</source>
        <extracomment>review picture.nobody</extracomment>
        <translation>Personne n&apos;a été vu ici</translation>
    </message>
    <message>
        <source>3D</source>
        <extracomment>review figure.title</extracomment>
        <translation>3D</translation>
    </message>
    <message>
        <source>drag to turn</source>
        <extracomment>review figure.hint</extracomment>
        <translation>glisser pour tourner</translation>
    </message>
    <message>
        <source>No 3D in this session</source>
        <extracomment>review figure.none</extracomment>
        <translation>Pas de 3D dans cette séance</translation>
    </message>
    <message>
        <source>3D figure</source>
        <extracomment>review figure.name</extracomment>
        <translation>Figure 3D</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>review figure.ghost</extracomment>
        <translation>autre</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>review scrub.play, report player.play</extracomment>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>review scrub.pause, report player.pause</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>review scrub.position, report player.position</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>review scrub.speed, report player.speed</extracomment>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>loop rep</source>
        <extracomment>review scrub.loop</extracomment>
        <translation>rep en boucle</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <extracomment>review scrub.times</extracomment>
        <translation>{speed}x</translation>
    </message>
    <message>
        <source>doubt</source>
        <extracomment>review strip.doubt, review picture.doubt</extracomment>
        <translation>doute</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>review strip.counted</extracomment>
        <translation>comptée</translation>
    </message>
    <message>
        <source>not counted</source>
        <extracomment>review strip.stays</extracomment>
        <translation>non comptée</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>review strip.good, report fact.quality_good</extracomment>
        <translation>bien</translation>
    </message>
    <message>
        <source>fair</source>
        <extracomment>review strip.fair</extracomment>
        <translation>correcte</translation>
    </message>
    <message>
        <source>poor</source>
        <extracomment>review strip.poor</extracomment>
        <translation>faible</translation>
    </message>
    <message>
        <source>Repetition {number}: {level}, quality {quality} %</source>
        <extracomment>review strip.rep</extracomment>
        <translation>Répétition {number} : {level}, qualité {quality} %</translation>
    </message>
    <message>
        <source>Doubt at {time}: {label}</source>
        <extracomment>review strip.doubtful</extracomment>
        <translation>Doute à {time} : {label}</translation>
    </message>
    <message>
        <source>No repetition in this set</source>
        <extracomment>review strip.none</extracomment>
        <translation>Pas de répétition dans cette série</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>review chart.mean</extracomment>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>± SD</source>
        <extracomment>review chart.spread</extracomment>
        <translation>± ET</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <extracomment>review chart.waiting</extracomment>
        <translation>Mesure en cours …</translation>
    </message>
    <message>
        <source>Nothing was measured here</source>
        <extracomment>review chart.none</extracomment>
        <translation>Rien n&apos;a été mesuré ici</translation>
    </message>
    <message>
        <source>{value} s</source>
        <extracomment>review chart.seconds</extracomment>
        <translation>{value} s</translation>
    </message>
    <message>
        <source>{value} %</source>
        <extracomment>review chart.percent</extracomment>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>Search channels…</source>
        <extracomment>review channels.search</extracomment>
        <translation>Chercher un canal…</translation>
    </message>
    <message>
        <source>Often used</source>
        <extracomment>review channels.favourites</extracomment>
        <translation>Souvent utilisés</translation>
    </message>
    <message>
        <source>left and right</source>
        <extracomment>review channels.pair</extracomment>
        <translation>gauche et droite</translation>
    </message>
    <message>
        <source>No channel is called that</source>
        <extracomment>review channels.none</extracomment>
        <translation>Aucun canal de ce nom</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>review channels.name, review chart.channels</extracomment>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Not yet enough sessions</source>
        <extracomment>review trend.none</extracomment>
        <translation>Pas encore assez de séances</translation>
    </message>
    <message>
        <source>Trend</source>
        <extracomment>review trend.name</extracomment>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Search member, exercise…</source>
        <extracomment>review sessions.search</extracomment>
        <translation>Membre, exercice…</translation>
    </message>
    <message>
        <source>No session is called that</source>
        <extracomment>review sessions.none</extracomment>
        <translation>Aucune séance de ce nom</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>review details.fault</extracomment>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Faults</source>
        <extracomment>review details.faults</extracomment>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Doubt, {time}</source>
        <extracomment>review details.doubt</extracomment>
        <translation>Doute, {time}</translation>
    </message>
    <message>
        <source>Was a rep</source>
        <extracomment>review details.was_rep</extracomment>
        <translation>C&apos;en était une</translation>
    </message>
    <message>
        <source>Right as is</source>
        <extracomment>review details.right</extracomment>
        <translation>C&apos;est bon ainsi</translation>
    </message>
    <message>
        <source>Settled: was a repetition</source>
        <extracomment>review details.settled_rep</extracomment>
        <translation>Réglé : c&apos;était une répétition</translation>
    </message>
    <message>
        <source>Settled: right as it is</source>
        <extracomment>review details.settled_right</extracomment>
        <translation>Réglé : c&apos;est bon ainsi</translation>
    </message>
    <message>
        <source>Settled: was none</source>
        <extracomment>review details.settled_none</extracomment>
        <translation>Réglé : ce n&apos;en était pas une</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>review details.undo</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <extracomment>review details.note</extracomment>
        <translation>Ajouter une note…</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>review details.note_name, report note.title</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>review keys.title</extracomment>
        <translation>Touches</translation>
    </message>
    <message>
        <source>close</source>
        <extracomment>review keys.close</extracomment>
        <translation>fermer</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>review list.today</extracomment>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>review list.yesterday</extracomment>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Batch: {name}</source>
        <extracomment>review list.batch</extracomment>
        <translation>Lot : {name}</translation>
    </message>
    <message numerus="yes">
        <source>{count} reps</source>
        <extracomment>review list.reps</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} rep</numerusform>
            <numerusform>{count} reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubts</source>
        <extracomment>review list.doubts, review head.doubts</extracomment>
        <translation>
            <numerusform>{count} doute</numerusform>
            <numerusform>{count} doutes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 doubt</source>
        <extracomment>review list.doubts_one, review head.doubts_one</extracomment>
        <translation>1 doute</translation>
    </message>
    <message>
        <source>nothing recognised</source>
        <extracomment>review list.nothing</extracomment>
        <translation>rien de reconnu</translation>
    </message>
    <message>
        <source>set {number}</source>
        <extracomment>review head.set</extracomment>
        <translation>série {number}</translation>
    </message>
    <message>
        <source>whole</source>
        <extracomment>review head.whole</extracomment>
        <translation>tout</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules, {added} added, {refused} refused</source>
        <extracomment>review head.changed</extracomment>
        <translation>
            <numerusform>{count} selon les règles, {added} ajoutées, {refused} refusées</numerusform>
            <numerusform>{count} selon les règles, {added} ajoutées, {refused} refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>energy {points} per minute</source>
        <extracomment>review head.energy</extracomment>
        <translation>énergie {points} par minute</translation>
    </message>
    <message>
        <source>{name}, calibrated</source>
        <extracomment>review head.camera</extracomment>
        <translation>{name}, calibrée</translation>
    </message>
    <message>
        <source>camera not calibrated</source>
        <extracomment>review head.uncalibrated</extracomment>
        <translation>caméra non calibrée</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>review head.compare</extracomment>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>review head.report</extracomment>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Choose a session on the left</source>
        <extracomment>review said.none</extracomment>
        <translation>Choisis une séance à gauche</translation>
    </message>
    <message>
        <source>{title}: {error}</source>
        <extracomment>review said.failed</extracomment>
        <translation>{title}: {error}</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>review said.kept</extracomment>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>This session cannot be exported here: {error}</source>
        <extracomment>review said.no_export</extracomment>
        <translation>Cette séance ne peut pas être exportée ici : {error}</translation>
    </message>
    <message>
        <source>Press Esc again to close</source>
        <extracomment>review said.leave</extracomment>
        <translation>Encore Échap pour fermer</translation>
    </message>
    <message>
        <source>Working …</source>
        <extracomment>review said.working</extracomment>
        <translation>En cours …</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <extracomment>review strip.set, review facts.set, report strip.set</extracomment>
        <translation>Série {number}</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>review strip.whole</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>rep {number}</source>
        <extracomment>review picture.rep</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>rep {number}</translation>
    </message>
    <message>
        <source>hold {number}</source>
        <extracomment>review picture.hold</extracomment>
        <translation>maintien {number}</translation>
    </message>
    <message>
        <source>going out</source>
        <extracomment>review picture.out</extracomment>
        <translation>à l&apos;aller</translation>
    </message>
    <message>
        <source>coming back</source>
        <extracomment>review picture.back</extracomment>
        <translation>au retour</translation>
    </message>
    <message>
        <source>Repetition {number}</source>
        <extracomment>review facts.rep, review rep.text, report player.rep</extracomment>
        <translation>Répétition {number}</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <extracomment>review facts.hold</extracomment>
        <translation>Maintien {number}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <extracomment>review facts.doubt, report not.title</extracomment>
        <translation>Non comptées</translation>
    </message>
    <message>
        <source>All sets</source>
        <extracomment>review facts.whole</extracomment>
        <translation>Toutes les séries</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <extracomment>review facts.range</extracomment>
        <translation>Amplitude de mouvement</translation>
    </message>
    <message>
        <source>target {value}</source>
        <extracomment>review facts.target</extracomment>
        <translation>objectif {value}</translation>
    </message>
    <message>
        <source>Way out</source>
        <extracomment>review facts.out</extracomment>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Way back</source>
        <extracomment>review facts.back</extracomment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>set mean {value}</source>
        <extracomment>review facts.mean</extracomment>
        <translation>moyenne de la série {value}</translation>
    </message>
    <message>
        <source>Left – right</source>
        <extracomment>review facts.sides, report fact.sides</extracomment>
        <translation>Gauche – droite</translation>
    </message>
    <message>
        <source>even</source>
        <extracomment>review facts.even, report fact.sides_even</extracomment>
        <translation>égal</translation>
    </message>
    <message>
        <source>left less</source>
        <extracomment>review facts.less_left</extracomment>
        <translation>gauche moins</translation>
    </message>
    <message>
        <source>right less</source>
        <extracomment>review facts.less_right</extracomment>
        <translation>droite moins</translation>
    </message>
    <message>
        <source>Speed lost since the fastest</source>
        <extracomment>review facts.loss</extracomment>
        <translation>Vitesse perdue depuis la plus rapide</translation>
    </message>
    <message>
        <source>stop at 20 %</source>
        <extracomment>review facts.stop</extracomment>
        <translation>arrêt à 20 %</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <extracomment>review facts.smooth</extracomment>
        <translation>Fluidité</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>review facts.quality, report fact.quality, report sets.quality</extracomment>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Jump height</source>
        <extracomment>review facts.jump</extracomment>
        <translation>Hauteur du saut</translation>
    </message>
    <message>
        <source>Held</source>
        <extracomment>review facts.held</extracomment>
        <translation>Tenu</translation>
    </message>
    <message>
        <source>{value} kg</source>
        <extracomment>review facts.kg</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>{value} kg</translation>
    </message>
    <message>
        <source>{value} kg altogether</source>
        <extracomment>review facts.volume</extracomment>
        <translation>{value} kg au total</translation>
    </message>
    <message>
        <source>Once, estimated</source>
        <extracomment>review facts.once</extracomment>
        <translation>Maximum, estimé</translation>
    </message>
    <message>
        <source>by weight and repetitions</source>
        <extracomment>review facts.epley</extracomment>
        <translation>selon charge et répétitions</translation>
    </message>
    <message>
        <source>Velocity of the weight</source>
        <extracomment>review facts.velocity</extracomment>
        <translation>Vitesse de la charge</translation>
    </message>
    <message>
        <source>fastest {value}</source>
        <extracomment>review facts.fastest</extracomment>
        <translation>la plus rapide {value}</translation>
    </message>
    <message>
        <source>{value} % lost at the end</source>
        <extracomment>review facts.lost</extracomment>
        <translation>{value} % perdus à la fin</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules</source>
        <extracomment>review facts.by_rules</extracomment>
        <translation>
            <numerusform>{count} selon les règles</numerusform>
            <numerusform>{count} selon les règles</numerusform>
        </translation>
    </message>
    <message>
        <source>Pace</source>
        <extracomment>review facts.cadence</extracomment>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>{value} a minute</source>
        <extracomment>review facts.per_minute</extracomment>
        <translation>{value} par minute</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>screen choose.group.energy, review facts.energy, report energy.title</extracomment>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>{value} points</source>
        <extracomment>review facts.points</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>{value} points</translation>
    </message>
    <message>
        <source>Time under tension</source>
        <extracomment>review facts.tension</extracomment>
        <translation>Temps sous tension</translation>
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
        <translation>± {deg}° : ne pas juger {view}</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge</source>
        <extracomment>review chart.warn_plain</extracomment>
        <translation>± {deg}° : ne pas juger</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <extracomment>review view.front</extracomment>
        <translation>vu de face</translation>
    </message>
    <message>
        <source>seen at an angle</source>
        <extracomment>review view.three_quarter</extracomment>
        <translation>vu de biais</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <extracomment>review view.side</extracomment>
        <translation>vu de profil</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <extracomment>review view.back</extracomment>
        <translation>vu de dos</translation>
    </message>
    <message>
        <source>from the front</source>
        <extracomment>review from.front</extracomment>
        <translation>de face</translation>
    </message>
    <message>
        <source>at an angle</source>
        <extracomment>review from.three_quarter</extracomment>
        <translation>de biais</translation>
    </message>
    <message>
        <source>from behind</source>
        <extracomment>review from.back</extracomment>
        <translation>de dos</translation>
    </message>
    <message>
        <source>{joint} angle</source>
        <extracomment>review chart.angle</extracomment>
        <translation>{joint} : angle</translation>
    </message>
    <message>
        <source>Knee</source>
        <extracomment>review joint.knee, exercise glute_bridge, exercise plank</extracomment>
        <translation>Genou</translation>
    </message>
    <message>
        <source>Hip</source>
        <extracomment>review joint.hip, exercise mountain_climber, exercise pike_push_up, exercise plank</extracomment>
        <translation>Hanche</translation>
    </message>
    <message>
        <source>Ankle</source>
        <extracomment>review joint.ankle</extracomment>
        <translation>Cheville</translation>
    </message>
    <message>
        <source>Elbow</source>
        <extracomment>review joint.elbow, exercise arm_circle, exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Coude</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <extracomment>review joint.shoulder</extracomment>
        <translation>Épaule</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <extracomment>review joint.lean</extracomment>
        <translation>Inclinaison du buste</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>review chart.time, report fact.time</extracomment>
        <translation>Temps</translation>
    </message>
    <message>
        <source>0–100 %</source>
        <extracomment>review chart.overlay</extracomment>
        <translation>0–100 %</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <extracomment>review trend.title</extracomment>
        <translation>Douze semaines</translation>
    </message>
    <message>
        <source>repetitions a minute</source>
        <extracomment>review trend.rate</extracomment>
        <translation>répétitions par minute</translation>
    </message>
    <message>
        <source>range of motion</source>
        <extracomment>review trend.range</extracomment>
        <translation>amplitude de mouvement</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <extracomment>review trend.velocity</extracomment>
        <translation>vitesse moyenne</translation>
    </message>
    <message>
        <source>heaviest weight</source>
        <extracomment>review trend.load</extracomment>
        <translation>charge la plus lourde</translation>
    </message>
    <message>
        <source>lifted altogether</source>
        <extracomment>review trend.volume</extracomment>
        <translation>soulevé au total</translation>
    </message>
    <message>
        <source>fastest repetition</source>
        <extracomment>review trend.bar</extracomment>
        <translation>répétition la plus rapide</translation>
    </message>
    <message>
        <source>lifted once, estimated</source>
        <extracomment>review trend.once</extracomment>
        <translation>maximum, estimé</translation>
    </message>
    <message>
        <source>week of {date}</source>
        <extracomment>review trend.week</extracomment>
        <translation>semaine du {date}</translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>review compare.title</extracomment>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Best repetition of this set</source>
        <extracomment>review compare.reference</extracomment>
        <translation>Meilleure répétition de cette série</translation>
    </message>
    <message>
        <source>This</source>
        <extracomment>review compare.this</extracomment>
        <translation>Celle-ci</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>review compare.other</extracomment>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>review compare.difference</extracomment>
        <translation>Écart</translation>
    </message>
    <message>
        <source>There is nothing else to compare with</source>
        <extracomment>review compare.none</extracomment>
        <translation>Il n&apos;y a rien d&apos;autre à comparer</translation>
    </message>
    <message>
        <source>{joint}, at {percent} %</source>
        <extracomment>review compare.angle</extracomment>
        <translation>{joint}, à {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>review export.cancel</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <extracomment>review export.csv</extracomment>
        <translation>Tableaux (CSV)</translation>
    </message>
    <message>
        <source>Tables (Parquet)</source>
        <extracomment>review export.parquet</extracomment>
        <translation>Tableaux (Parquet)</translation>
    </message>
    <message>
        <source>Points for OpenSim (TRC)</source>
        <extracomment>review export.trc</extracomment>
        <translation>Points pour OpenSim (TRC)</translation>
    </message>
    <message>
        <source>Angles for OpenSim (MOT)</source>
        <extracomment>review export.mot</extracomment>
        <translation>Angles pour OpenSim (MOT)</translation>
    </message>
    <message>
        <source>Points and events (C3D)</source>
        <extracomment>review export.c3d</extracomment>
        <translation>Points et événements (C3D)</translation>
    </message>
    <message>
        <source>Skeleton animation (BVH)</source>
        <extracomment>review export.bvh</extracomment>
        <translation>Animation du squelette (BVH)</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <extracomment>review export.json</extracomment>
        <translation>Tout (JSON)</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <extracomment>review export.xlsx</extracomment>
        <translation>Classeur (Excel)</translation>
    </message>
    <message>
        <source>Report (PDF, HTML)</source>
        <extracomment>review export.report</extracomment>
        <translation>Bilan (PDF, HTML)</translation>
    </message>
    <message>
        <source>Replay</source>
        <extracomment>review keys.replay</extracomment>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>play, pause</source>
        <extracomment>review keys.play</extracomment>
        <translation>lire, pause</translation>
    </message>
    <message>
        <source>one frame</source>
        <extracomment>review keys.step</extracomment>
        <translation>une image</translation>
    </message>
    <message>
        <source>repetition before, after</source>
        <extracomment>review keys.rep</extracomment>
        <translation>répétition avant, après</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <extracomment>review keys.speed</extracomment>
        <translation>plus lent, plus vite</translation>
    </message>
    <message>
        <source>repeat this repetition</source>
        <extracomment>review keys.loop</extracomment>
        <translation>répéter cette répétition</translation>
    </message>
    <message>
        <source>Judging</source>
        <extracomment>review keys.judge</extracomment>
        <translation>Juger</translation>
    </message>
    <message>
        <source>next doubt</source>
        <extracomment>review keys.doubt</extracomment>
        <translation>doute suivant</translation>
    </message>
    <message>
        <source>was a repetition</source>
        <extracomment>review keys.yes</extracomment>
        <translation>c&apos;était une répétition</translation>
    </message>
    <message>
        <source>was none, right as is</source>
        <extracomment>review keys.no</extracomment>
        <translation>ce n&apos;en était pas une, c&apos;est bon</translation>
    </message>
    <message>
        <source>take it back</source>
        <extracomment>review keys.undo</extracomment>
        <translation>annuler</translation>
    </message>
    <message>
        <source>a repetition is here that nothing counted</source>
        <extracomment>review keys.mark</extracomment>
        <translation>il y a ici une répétition non comptée</translation>
    </message>
    <message>
        <source>it begins here, ends here</source>
        <extracomment>review keys.mark_edge</extracomment>
        <translation>elle commence ici, finit ici</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>review keys.note</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>note</translation>
    </message>
    <message>
        <source>First mark a repetition by A, or choose one that you marked</source>
        <extracomment>review said.no_mark</extracomment>
        <translation>Marque d&apos;abord une répétition avec A, ou choisis-en une que tu as marquée</translation>
    </message>
    <message>
        <source>Looking</source>
        <extracomment>review keys.look</extracomment>
        <translation>Voir</translation>
    </message>
    <message>
        <source>set before, after</source>
        <extracomment>review keys.set</extracomment>
        <translation>série avant, après</translation>
    </message>
    <message>
        <source>repetitions over each other</source>
        <extracomment>review keys.overlay</extracomment>
        <translation>répétitions superposées</translation>
    </message>
    <message>
        <source>channels</source>
        <extracomment>review keys.channels</extracomment>
        <translation>canaux</translation>
    </message>
    <message>
        <source>next trend</source>
        <extracomment>review keys.trend</extracomment>
        <translation>évolution suivante</translation>
    </message>
    <message>
        <source>compare</source>
        <extracomment>review keys.compare</extracomment>
        <translation>comparer</translation>
    </message>
    <message>
        <source>search</source>
        <extracomment>review keys.search</extracomment>
        <translation>chercher</translation>
    </message>
    <message>
        <source>export</source>
        <extracomment>review keys.export</extracomment>
        <translation>exporter</translation>
    </message>
    <message>
        <source>report</source>
        <extracomment>review keys.report</extracomment>
        <translation>bilan</translation>
    </message>
    <message>
        <source>these keys</source>
        <extracomment>review keys.keys</extracomment>
        <translation>ces touches</translation>
    </message>
    <message>
        <source>1.5</source>
        <extracomment>report number</extracomment>
        <translation>1,5</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>report percent</extracomment>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} kg</source>
        <extracomment>report kilograms</extracomment>
        <translatorcomment>as in English</translatorcomment>
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
        <translatorcomment>as in English</translatorcomment>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{weekday}, {date} {month} {year}</source>
        <extracomment>report day</extracomment>
        <translation>{weekday} {date} {month} {year}</translation>
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
        <translation>Ta visite</translation>
    </message>
    <message>
        <source>Training report</source>
        <extracomment>report kind.session</extracomment>
        <translation>Bilan d&apos;entraînement</translation>
    </message>
    <message>
        <source>Video report</source>
        <extracomment>report kind.batch</extracomment>
        <translation>Bilan vidéo</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>report page</extracomment>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message numerus="yes">
        <source>in {count} sets</source>
        <extracomment>report count.sets</extracomment>
        <translation>
            <numerusform>en {count} série</numerusform>
            <numerusform>en {count} séries</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 set</source>
        <extracomment>report count.sets_one</extracomment>
        <translation>en 1 série</translation>
    </message>
    <message>
        <source>nothing counted</source>
        <extracomment>report count.none</extracomment>
        <translation>rien de compté</translation>
    </message>
    <message>
        <source>What you did</source>
        <extracomment>report did.title</extracomment>
        <translation>Ce que tu as fait</translation>
    </message>
    <message numerus="yes">
        <source>{count} s held</source>
        <extracomment>report did.held</extracomment>
        <translation>
            <numerusform>{count} s tenue</numerusform>
            <numerusform>{count} s tenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more exercises</source>
        <extracomment>report did.more</extracomment>
        <translation>
            <numerusform>et encore {count} exercice</numerusform>
            <numerusform>et encore {count} exercices</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more exercise</source>
        <extracomment>report did.more_one</extracomment>
        <translation>et encore 1 exercice</translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>report fact.range, report sets.range</extracomment>
        <translation>Amplitude</translation>
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
        <translation>pas assez bien vu</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <extracomment>report fact.longest</extracomment>
        <translation>Plus long maintien</translation>
    </message>
    <message>
        <source>of the target</source>
        <extracomment>report fact.time_detail</extracomment>
        <translation>de l&apos;objectif</translation>
    </message>
    <message>
        <source>Clean holds</source>
        <extracomment>report fact.clean</extracomment>
        <translation>Maintiens propres</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all}</source>
        <extracomment>report fact.clean_value</extracomment>
        <translation>
            <numerusform>{count} sur {all}</numerusform>
            <numerusform>{count} sur {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>very clean</source>
        <extracomment>report fact.quality_high</extracomment>
        <translation>très propre</translation>
    </message>
    <message>
        <source>a start</source>
        <extracomment>report fact.quality_start</extracomment>
        <translation>un début</translation>
    </message>
    <message>
        <source>of the full way</source>
        <extracomment>report fact.range_detail</extracomment>
        <translation>de l&apos;amplitude complète</translation>
    </message>
    <message>
        <source>out {out} · back {back}</source>
        <extracomment>report fact.tempo_detail</extracomment>
        <translation>aller {out} · retour {back}</translation>
    </message>
    <message>
        <source>left goes further</source>
        <extracomment>report fact.sides_left</extracomment>
        <translation>la gauche va plus loin</translation>
    </message>
    <message>
        <source>right goes further</source>
        <extracomment>report fact.sides_right</extracomment>
        <translation>la droite va plus loin</translation>
    </message>
    <message>
        <source>cannot be judged from this view</source>
        <extracomment>report fact.sides_unseen</extracomment>
        <translation>impossible à juger d&apos;ici</translation>
    </message>
    <message>
        <source>target {number}</source>
        <extracomment>report fact.longest_detail</extracomment>
        <translation>objectif {number}</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <extracomment>report fact.none</extracomment>
        <translation>rien à mesurer</translation>
    </message>
    <message>
        <source>Nothing counted this time. That happens: here is what was seen.</source>
        <extracomment>report praise.none</extracomment>
        <translation>Rien n&apos;a été compté cette fois. Ça arrive : voici ce qui a été vu.</translation>
    </message>
    <message>
        <source>{exercise}: more than ever before.</source>
        <extracomment>report praise.most</extracomment>
        <translation>{exercise} : plus que jamais.</translation>
    </message>
    <message>
        <source>Clean from first to last.</source>
        <extracomment>report praise.clean</extracomment>
        <translation>Propre du début à la fin.</translation>
    </message>
    <message>
        <source>Full range in every repetition.</source>
        <extracomment>report praise.full</extracomment>
        <translation>Amplitude complète à chaque répétition.</translation>
    </message>
    <message>
        <source>{exercise}: cleaner than last time.</source>
        <extracomment>report praise.better</extracomment>
        <translation>{exercise} : plus propre que la dernière fois.</translation>
    </message>
    <message numerus="yes">
        <source>Good work: {count} of {all} were clean.</source>
        <extracomment>report praise.good</extracomment>
        <translation>
            <numerusform>Bon travail : {count} sur {all} était propre.</numerusform>
            <numerusform>Bon travail : {count} sur {all} étaient propres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good work.</source>
        <extracomment>report praise.good_plain</extracomment>
        <translation>Bon travail.</translation>
    </message>
    <message>
        <source>A start. Every one of these counts.</source>
        <extracomment>report praise.start</extracomment>
        <translation>C&apos;est un début. Chacune compte.</translation>
    </message>
    <message>
        <source>One thing to work on</source>
        <extracomment>report advice.title</extracomment>
        <translation>Une chose à travailler</translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} repetitions: {exercise}.</source>
        <extracomment>report advice.seen</extracomment>
        <translation>
            <numerusform>Vu dans {count} répétition sur {all} : {exercise}.</numerusform>
            <numerusform>Vu dans {count} répétitions sur {all} : {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} holds: {exercise}.</source>
        <extracomment>report advice.seen_hold</extracomment>
        <translation>
            <numerusform>Vu dans {count} maintien sur {all} : {exercise}.</numerusform>
            <numerusform>Vu dans {count} maintiens sur {all} : {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} stopped on the way: {exercise}.</source>
        <extracomment>report advice.short</extracomment>
        <translation>
            <numerusform>{count} sur {all} arrêtée en route : {exercise}.</numerusform>
            <numerusform>{count} sur {all} arrêtées en route : {exercise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Think of it as each repetition begins. The rest is already there.</source>
        <extracomment>report advice.fault_why</extracomment>
        <translation>Penses-y au début de chaque répétition. Le reste est déjà là.</translation>
    </message>
    <message>
        <source>Think of it before you begin to hold. The rest is already there.</source>
        <extracomment>report advice.fault_why_hold</extracomment>
        <translation>Penses-y avant de tenir. Le reste est déjà là.</translation>
    </message>
    <message>
        <source>Fewer, but each all the way, brings more than many short ones.</source>
        <extracomment>report advice.short_why</extracomment>
        <translation>Moins, mais complètes : mieux que beaucoup de courtes.</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged, because parts of you were out of sight.</source>
        <extracomment>report advice.seen_better_because</extracomment>
        <translation>
            <numerusform>{count} mouvement n&apos;a pas pu être jugé : une partie de toi n&apos;était pas visible.</numerusform>
            <numerusform>{count} mouvements n&apos;ont pas pu être jugés : une partie de toi n&apos;était pas visible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head and feet in the picture: then everything you do counts.</source>
        <extracomment>report advice.seen_better_why</extracomment>
        <translation>Tête et pieds dans l&apos;image : alors tout ce que tu fais compte.</translation>
    </message>
    <message>
        <source>Turn a little before you start</source>
        <extracomment>report advice.turn</extracomment>
        <translation>Tourne-toi un peu avant de commencer</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged from where the camera stood.</source>
        <extracomment>report advice.turn_because</extracomment>
        <translation>
            <numerusform>{count} mouvement n&apos;a pas pu être jugé depuis la place de la caméra.</numerusform>
            <numerusform>{count} mouvements n&apos;ont pas pu être jugés depuis la place de la caméra.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mirror shows how to stand: then everything you do counts.</source>
        <extracomment>report advice.turn_why</extracomment>
        <translation>Le miroir montre comment te placer : alors tout ce que tu fais compte.</translation>
    </message>
    <message>
        <source>Take your time</source>
        <extracomment>report advice.slow</extracomment>
        <translation>Prends ton temps</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements were too fast to count.</source>
        <extracomment>report advice.slow_because</extracomment>
        <translation>
            <numerusform>{count} mouvement était trop rapide pour compter.</numerusform>
            <numerusform>{count} mouvements étaient trop rapides pour compter.</numerusform>
        </translation>
    </message>
    <message>
        <source>One breath out, one breath back. Slow is strong.</source>
        <extracomment>report advice.slow_why</extracomment>
        <translation>Une expiration à l&apos;aller, une au retour. La lenteur rend fort.</translation>
    </message>
    <message>
        <source>Hold a little longer</source>
        <extracomment>report advice.longer</extracomment>
        <translation>Tiens un peu plus longtemps</translation>
    </message>
    <message numerus="yes">
        <source>{count} holds were over before they counted.</source>
        <extracomment>report advice.longer_because</extracomment>
        <translation>
            <numerusform>{count} maintien a fini avant de compter.</numerusform>
            <numerusform>{count} maintiens ont fini avant de compter.</numerusform>
        </translation>
    </message>
    <message>
        <source>A few seconds more each time is all it takes.</source>
        <extracomment>report advice.longer_why</extracomment>
        <translation>Quelques secondes de plus à chaque fois suffisent.</translation>
    </message>
    <message>
        <source>Let your left side go as far as your right</source>
        <extracomment>report advice.left</extracomment>
        <translation>Va aussi loin à gauche qu&apos;à droite</translation>
    </message>
    <message>
        <source>Let your right side go as far as your left</source>
        <extracomment>report advice.right</extracomment>
        <translation>Va aussi loin à droite qu&apos;à gauche</translation>
    </message>
    <message>
        <source>The {joint} moved {number} less on that side: {exercise}.</source>
        <extracomment>report advice.sides_because</extracomment>
        <translation>De ce côté, {number} d&apos;amplitude en moins ({joint}) : {exercise}.</translation>
    </message>
    <message>
        <source>Begin with that side, and let the other do only as much.</source>
        <extracomment>report advice.sides_why</extracomment>
        <translation>Commence par ce côté et n&apos;en fais pas plus de l&apos;autre.</translation>
    </message>
    <message>
        <source>Rest a little longer between sets</source>
        <extracomment>report advice.fade</extracomment>
        <translation>Repose-toi un peu plus entre les séries</translation>
    </message>
    <message>
        <source>The last repetitions were {number} slower than the fastest: {exercise}.</source>
        <extracomment>report advice.fade_because</extracomment>
        <translation>Les dernières répétitions étaient {number} plus lentes que la plus rapide : {exercise}.</translation>
    </message>
    <message>
        <source>Quick and clean trains more than tired and slow.</source>
        <extracomment>report advice.fade_why</extracomment>
        <translation>Vite et propre vaut mieux que fatigué et lent.</translation>
    </message>
    <message>
        <source>One more in each set</source>
        <extracomment>report advice.more</extracomment>
        <translation>Une de plus dans chaque série</translation>
    </message>
    <message>
        <source>There is nothing to mend: {exercise} was clean.</source>
        <extracomment>report advice.more_because</extracomment>
        <translation>Rien à corriger : {exercise}, c&apos;était propre.</translation>
    </message>
    <message>
        <source>Same form, one repetition more. That is how it grows.</source>
        <extracomment>report advice.more_why</extracomment>
        <translation>Même technique, une répétition de plus. C&apos;est ainsi qu&apos;on progresse.</translation>
    </message>
    <message>
        <source>Five seconds more</source>
        <extracomment>report advice.more_hold</extracomment>
        <translation>Cinq secondes de plus</translation>
    </message>
    <message>
        <source>Same form, a little longer. That is how it grows.</source>
        <extracomment>report advice.more_hold_why</extracomment>
        <translation>Même technique, un peu plus longtemps. C&apos;est ainsi qu&apos;on progresse.</translation>
    </message>
    <message>
        <source>Do it again just so</source>
        <extracomment>report advice.same</extracomment>
        <translation>Refais exactement pareil</translation>
    </message>
    <message>
        <source>Nothing was wrong often enough to speak of.</source>
        <extracomment>report advice.same_because</extracomment>
        <translation>Rien de faux assez souvent pour en parler.</translation>
    </message>
    <message>
        <source>Two or three times a week, and the weeks will show it.</source>
        <extracomment>report advice.same_why</extracomment>
        <translation>Deux ou trois fois par semaine, et les semaines le montreront.</translation>
    </message>
    <message>
        <source>One set is enough to begin with</source>
        <extracomment>report advice.begin</extracomment>
        <translation>Une série suffit pour commencer</translation>
    </message>
    <message>
        <source>No repetition was counted this time.</source>
        <extracomment>report advice.begin_because</extracomment>
        <translation>Aucune répétition n&apos;a été comptée cette fois.</translation>
    </message>
    <message>
        <source>Choose an exercise at the mirror, stand where it says, and go.</source>
        <extracomment>report advice.begin_why</extracomment>
        <translation>Choisis un exercice au miroir, place-toi où il le dit, et vas-y.</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <extracomment>report strip.title</extracomment>
        <translation>Chaque répétition</translation>
    </message>
    <message>
        <source>Every hold</source>
        <extracomment>report strip.title_hold</extracomment>
        <translation>Chaque maintien</translation>
    </message>
    <message>
        <source>Height: how far it went. 100 % is the full way.</source>
        <extracomment>report strip.range</extracomment>
        <translation>Hauteur : jusqu&apos;où c&apos;est allé. 100 % est l&apos;amplitude complète.</translation>
    </message>
    <message>
        <source>Height: how long it was held. 100 % is {number}.</source>
        <extracomment>report strip.held</extracomment>
        <translation>Hauteur : combien de temps c&apos;était tenu. 100 % = {number}.</translation>
    </message>
    <message>
        <source>clean</source>
        <extracomment>report strip.clean</extracomment>
        <translation>propre</translation>
    </message>
    <message>
        <source>something to mend</source>
        <extracomment>report strip.fault</extracomment>
        <translation>à améliorer</translation>
    </message>
    <message>
        <source>No repetition was counted.</source>
        <extracomment>report strip.empty</extracomment>
        <translation>Aucune répétition n&apos;a été comptée.</translation>
    </message>
    <message>
        <source>How your {joint} moved</source>
        <extracomment>report curves.title</extracomment>
        <translation>Ton mouvement : {joint}</translation>
    </message>
    <message>
        <source>How you moved</source>
        <extracomment>report curves.title_none</extracomment>
        <translation>Ton mouvement</translation>
    </message>
    <message>
        <source>{exercise}: repetitions over each other. Line: mean. Band: two in three. Numbers: range.</source>
        <extracomment>report curves.caption</extracomment>
        <translation>{exercise} : répétitions superposées. Ligne : moyenne. Bande : deux sur trois. Nombres : amplitude.</translation>
    </message>
    <message>
        <source>{exercise}: both repetitions. Line: mean. Numbers: range.</source>
        <extracomment>report curves.caption_two</extracomment>
        <translation>{exercise} : les deux répétitions. Ligne : moyenne. Nombres : amplitude.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the one repetition.</source>
        <extracomment>report curves.caption_one</extracomment>
        <translation>{exercise} : angle de l&apos;unique répétition.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the holds.</source>
        <extracomment>report curves.caption_hold</extracomment>
        <translation>{exercise} : angle pendant les maintiens.</translation>
    </message>
    <message>
        <source>180° is straight.</source>
        <extracomment>report curves.straight</extracomment>
        <translation>180° = tendu.</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>report curves.end</extracomment>
        <translation>fin</translation>
    </message>
    <message>
        <source>{side} {range}° ± {number}°</source>
        <extracomment>report curves.sure</extracomment>
        <translation>{side} {range}° ± {number}°</translation>
    </message>
    <message>
        <source>{side} ± {number}°: not to be judged from this view</source>
        <extracomment>report curves.unsure</extracomment>
        <translation>{side} ± {number}° : impossible à juger d&apos;ici</translation>
    </message>
    <message>
        <source>The joints were not seen well enough to draw this.</source>
        <extracomment>report curves.empty</extracomment>
        <translation>Les articulations n&apos;étaient pas assez visibles pour ce dessin.</translation>
    </message>
    <message>
        <source>Did you keep your speed?</source>
        <extracomment>report speed.title</extracomment>
        <translation>As-tu gardé ta vitesse ?</translation>
    </message>
    <message>
        <source>{exercise}: each repetition, and the line through them. 100 % is the fastest of its set.</source>
        <extracomment>report speed.caption</extracomment>
        <translation>{exercise} : chaque répétition et la ligne qui les relie. 100 % est la plus rapide de sa série.</translation>
    </message>
    <message>
        <source>lost {number}</source>
        <extracomment>report speed.lost</extracomment>
        <translation>{number} en moins</translation>
    </message>
    <message>
        <source>This takes two repetitions in a set.</source>
        <extracomment>report speed.empty</extracomment>
        <translation>Il faut deux répétitions dans une série.</translation>
    </message>
    <message>
        <source>Points in each set.</source>
        <extracomment>report energy.caption</extracomment>
        <translation>Points dans chaque série.</translation>
    </message>
    <message>
        <source>No energy was measured.</source>
        <extracomment>report energy.empty</extracomment>
        <translation>Aucune énergie mesurée.</translation>
    </message>
    <message>
        <source>Week by week</source>
        <extracomment>report weeks.title</extracomment>
        <translation>Semaine après semaine</translation>
    </message>
    <message>
        <source>{exercise}: repetitions a week, and their quality.</source>
        <extracomment>report weeks.caption</extracomment>
        <translation>{exercise} : répétitions par semaine et leur qualité.</translation>
    </message>
    <message>
        <source>{exercise}: seconds held a week, and their quality.</source>
        <extracomment>report weeks.caption_held</extracomment>
        <translation>{exercise} : secondes tenues par semaine et leur qualité.</translation>
    </message>
    <message>
        <source>Quality up from {before} to {now} since {day}.</source>
        <extracomment>report weeks.up</extracomment>
        <translation>Qualité en hausse, de {before} à {now} depuis le {day}.</translation>
    </message>
    <message>
        <source>Quality steady at {now} since {day}.</source>
        <extracomment>report weeks.same</extracomment>
        <translation>Qualité stable à {now} depuis le {day}.</translation>
    </message>
    <message>
        <source>Quality {now}; it was {before} on {day}.</source>
        <extracomment>report weeks.down</extracomment>
        <translation>Qualité {now} ; c&apos;était {before} le {day}.</translation>
    </message>
    <message>
        <source>this week</source>
        <extracomment>report weeks.now</extracomment>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>Your first report. From the next one on, this shows how you get on.</source>
        <extracomment>report weeks.first</extracomment>
        <translation>Ton premier bilan. Dès le prochain, tu verras ici tes progrès.</translation>
    </message>
    <message>
        <source>Members find their weeks here. Guests are forgotten, as they wish.</source>
        <extracomment>report weeks.guest</extracomment>
        <translation>Les membres trouvent ici leurs semaines. Les invités sont oubliés, comme ils le veulent.</translation>
    </message>
    <message>
        <source>A video by itself: there are no weeks to compare.</source>
        <extracomment>report weeks.batch</extracomment>
        <translation>Une vidéo seule : pas de semaines à comparer.</translation>
    </message>
    <message>
        <source>Set by set</source>
        <extracomment>report sets.title</extracomment>
        <translation>Série par série</translation>
    </message>
    <message>
        <source>{exercise}, {load}</source>
        <extracomment>report sets.with</extracomment>
        <translation>{exercise}, {load}</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>report sets.set</extracomment>
        <translation>Série</translation>
    </message>
    <message>
        <source>Exercise</source>
        <extracomment>report sets.exercise</extracomment>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>report sets.amount</extracomment>
        <translation>Comptées</translation>
    </message>
    <message>
        <source>A repetition</source>
        <extracomment>report sets.tempo</extracomment>
        <translation>Par rep</translation>
    </message>
    <message>
        <source>Speed lost</source>
        <extracomment>report sets.lost</extracomment>
        <translation>Ralenti</translation>
    </message>
    <message>
        <source>and 1 more set</source>
        <extracomment>report sets.more_one</extracomment>
        <translation>et encore 1 série</translation>
    </message>
    <message>
        <source>Everything you did counted.</source>
        <extracomment>report not.none</extracomment>
        <translation>Tout ce que tu as fait a compté.</translation>
    </message>
    <message>
        <source>Only whole movements count. So it stays honest.</source>
        <extracomment>report not.lead</extracomment>
        <translation>Seuls les mouvements complets comptent. C&apos;est plus honnête.</translation>
    </message>
    <message numerus="yes">
        <source>{count} × {reason}</source>
        <extracomment>report not.line</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} × {reason}</numerusform>
            <numerusform>{count} × {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>{exercise}, at {times}</source>
        <extracomment>report not.at</extracomment>
        <translation>{exercise}, à {times}</translation>
    </message>
    <message>
        <source>came back only part of the way</source>
        <extracomment>report reason.half_way</extracomment>
        <translation>retour seulement en partie</translation>
    </message>
    <message>
        <source>not held long enough</source>
        <extracomment>report reason.too_short</extracomment>
        <translation>pas tenu assez longtemps</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <extracomment>report trust.title</extracomment>
        <translation>Est-ce bien sûr ?</translation>
    </message>
    <message>
        <source>The true angle lies within ± two times in three.</source>
        <extracomment>report trust.lead</extracomment>
        <translation>Deux fois sur trois, l&apos;angle réel est dans les ±.</translation>
    </message>
    <message>
        <source>Angles are those of the picture: what points towards the camera looks shorter.</source>
        <extracomment>report trust.plane</extracomment>
        <translation>Les angles sont ceux de l&apos;image : ce qui pointe vers la caméra paraît plus court.</translation>
    </message>
    <message>
        <source>Depth is worked out with an assumed {what}.</source>
        <extracomment>report trust.assumed</extracomment>
        <translation>La profondeur est calculée avec une valeur supposée : {what}.</translation>
    </message>
    <message>
        <source>camera</source>
        <extracomment>report trust.camera</extracomment>
        <translation>caméra</translation>
    </message>
    <message>
        <source>body height</source>
        <extracomment>report trust.height</extracomment>
        <translation>taille</translation>
    </message>
    <message>
        <source>The camera saw you from the front.</source>
        <extracomment>report trust.front</extracomment>
        <translation>La caméra t&apos;a vu de face.</translation>
    </message>
    <message>
        <source>The camera saw you from the side.</source>
        <extracomment>report trust.side</extracomment>
        <translation>La caméra t&apos;a vu de profil.</translation>
    </message>
    <message>
        <source>The camera saw you at an angle.</source>
        <extracomment>report trust.three_quarter</extracomment>
        <translation>La caméra t&apos;a vu de biais.</translation>
    </message>
    <message>
        <source>The camera saw you from behind.</source>
        <extracomment>report trust.back</extracomment>
        <translation>La caméra t&apos;a vu de dos.</translation>
    </message>
    <message>
        <source>{joint}: ± {number}°, to be trusted.</source>
        <extracomment>report trust.good</extracomment>
        <translation>{joint} : ± {number}°, fiable.</translation>
    </message>
    <message>
        <source>{joint}: only the {side} can be judged from this view.</source>
        <extracomment>report trust.part</extracomment>
        <translation>{joint} : d&apos;ici, un seul côté peut être jugé ({side}).</translation>
    </message>
    <message>
        <source>{joint}: cannot be judged from this view, ± {number}°.</source>
        <extracomment>report trust.poor</extracomment>
        <translation>{joint} : impossible à juger d&apos;ici, ± {number}°.</translation>
    </message>
    <message>
        <source>No joint was seen well enough to be judged.</source>
        <extracomment>report trust.unseen</extracomment>
        <translation>Aucune articulation n&apos;était assez visible pour être jugée.</translation>
    </message>
    <message>
        <source>Nothing was measured that could be wrong.</source>
        <extracomment>report trust.none</extracomment>
        <translation>Rien n&apos;a été mesuré qui puisse être faux.</translation>
    </message>
    <message>
        <source>Made by the mirror, on the machine in the gym. A training aid, no medical advice.</source>
        <extracomment>report foot</extracomment>
        <translation>Fait par le miroir, sur l&apos;appareil de la salle. Une aide à l&apos;entraînement, pas un avis médical.</translation>
    </message>
    <message>
        <source>knee</source>
        <extracomment>report joint.knee</extracomment>
        <translation>genou</translation>
    </message>
    <message>
        <source>hip</source>
        <extracomment>report joint.hip</extracomment>
        <translation>hanche</translation>
    </message>
    <message>
        <source>ankle</source>
        <extracomment>report joint.ankle</extracomment>
        <translation>cheville</translation>
    </message>
    <message>
        <source>elbow</source>
        <extracomment>report joint.elbow</extracomment>
        <translation>coude</translation>
    </message>
    <message>
        <source>shoulder</source>
        <extracomment>report joint.shoulder</extracomment>
        <translation>épaule</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>report weekday.0</extracomment>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <extracomment>report weekday.1</extracomment>
        <translation>Mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <extracomment>report weekday.2</extracomment>
        <translation>Mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <extracomment>report weekday.3</extracomment>
        <translation>Jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <extracomment>report weekday.4</extracomment>
        <translation>Vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <extracomment>report weekday.5</extracomment>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <extracomment>report weekday.6</extracomment>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>report month.1</extracomment>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>report month.2</extracomment>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>report month.3</extracomment>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>report month.4</extracomment>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>report month.5, report mon.5</extracomment>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>report month.6</extracomment>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>report month.7</extracomment>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>report month.8</extracomment>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>report month.9</extracomment>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>report month.10</extracomment>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>report month.11</extracomment>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>report month.12</extracomment>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>report mon.1</extracomment>
        <translation>janv.</translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>report mon.2</extracomment>
        <translation>févr.</translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>report mon.3</extracomment>
        <translation>mars</translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>report mon.4</extracomment>
        <translation>avr.</translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>report mon.6</extracomment>
        <translation>juin</translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>report mon.7</extracomment>
        <translation>juil.</translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>report mon.8</extracomment>
        <translation>août</translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>report mon.9</extracomment>
        <translation>sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>report mon.10</extracomment>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>report mon.11</extracomment>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <extracomment>report mon.12</extracomment>
        <translation>déc.</translation>
    </message>
    <message>
        <source>Arm circle</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Cercles de bras</translation>
    </message>
    <message>
        <source>Make the circle larger</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Fais un plus grand cercle</translation>
    </message>
    <message>
        <source>Keep your arms straight</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Garde les bras tendus</translation>
    </message>
    <message>
        <source>Bent-over row</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Rowing penché</translation>
    </message>
    <message>
        <source>Draw your hands up to your belly</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Tire les mains vers le ventre</translation>
    </message>
    <message>
        <source>Bend further forward at the hips</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Penche-toi plus depuis les hanches</translation>
    </message>
    <message>
        <source>Biceps curl</source>
        <extracomment>exercise biceps_curl</extracomment>
        <translation>Curl biceps</translation>
    </message>
    <message>
        <source>Curl all the way up</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Monte jusqu&apos;en haut</translation>
    </message>
    <message>
        <source>Keep your elbow by your side</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Garde le coude près du corps</translation>
    </message>
    <message>
        <source>Curl</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Curl</translation>
    </message>
    <message>
        <source>Forearm</source>
        <extracomment>exercise bent_over_row, exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Avant-bras</translation>
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
        <translation>Descends à fond et remonte</translation>
    </message>
    <message>
        <source>Kick your feet all the way back</source>
        <extracomment>exercise burpee</extracomment>
        <translation>Envoie les pieds loin derrière</translation>
    </message>
    <message>
        <source>Butt kicks</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Talons-fesses</translation>
    </message>
    <message>
        <source>Kick your heels up to your seat</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Monte les talons aux fesses</translation>
    </message>
    <message>
        <source>Stand tall</source>
        <extracomment>exercise butt_kicks, exercise high_knees, exercise lateral_raise</extracomment>
        <translation>Buste bien droit</translation>
    </message>
    <message>
        <source>Thigh</source>
        <extracomment>exercise butt_kicks, exercise crunch, exercise high_knees, exercise sit_up</extracomment>
        <translation>Cuisse</translation>
    </message>
    <message>
        <source>Calf raise</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Mollets debout</translation>
    </message>
    <message>
        <source>Rise higher on your toes</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Plus haut sur la pointe des pieds</translation>
    </message>
    <message>
        <source>Keep your legs straight</source>
        <extracomment>exercise calf_raise, exercise side_bend</extracomment>
        <translation>Garde les jambes tendues</translation>
    </message>
    <message>
        <source>Knees</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Genoux</translation>
    </message>
    <message>
        <source>Crunch</source>
        <extracomment>exercise crunch</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Crunch</translation>
    </message>
    <message>
        <source>Lift your shoulder blades off the floor</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Décolle les omoplates du sol</translation>
    </message>
    <message>
        <source>Only lift your shoulder blades; your lower back stays down</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Lève seulement les omoplates ; le bas du dos reste au sol</translation>
    </message>
    <message>
        <source>Lean</source>
        <extracomment>exercise crunch, exercise deadlift, exercise good_morning, exercise sit_up</extracomment>
        <translation>Inclinaison</translation>
    </message>
    <message>
        <source>Deadlift</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Soulevé de terre</translation>
    </message>
    <message>
        <source>Hinge further: hips back</source>
        <extracomment>exercise deadlift, exercise good_morning</extracomment>
        <translation>Penche-toi plus : hanches en arrière</translation>
    </message>
    <message>
        <source>Push your hips back, not down</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Pousse les hanches en arrière, pas en bas</translation>
    </message>
    <message>
        <source>Let your arms hang straight</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Laisse pendre les bras tendus</translation>
    </message>
    <message>
        <source>Thighs</source>
        <extracomment>exercise calf_raise, exercise deadlift, exercise good_morning, exercise jump_squat, exercise leg_raise, exercise pull_up, exercise side_bend, exercise squat</extracomment>
        <translation>Cuisses</translation>
    </message>
    <message>
        <source>Dip</source>
        <extracomment>exercise dip</extracomment>
        <translation>Dips</translation>
    </message>
    <message>
        <source>Go lower, until the upper arms are level</source>
        <extracomment>exercise dip</extracomment>
        <translation>Plus bas, bras à l&apos;horizontale</translation>
    </message>
    <message>
        <source>Chest up</source>
        <extracomment>exercise dip, exercise jump_squat, exercise lunge, exercise side_lunge, exercise split_squat, exercise squat</extracomment>
        <translation>Sors la poitrine</translation>
    </message>
    <message>
        <source>Front raise</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Élévation frontale</translation>
    </message>
    <message>
        <source>Lift your arms to shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Lève les bras à hauteur d&apos;épaule</translation>
    </message>
    <message>
        <source>Stop at shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Arrête à hauteur d&apos;épaule</translation>
    </message>
    <message>
        <source>Stand tall, don&apos;t swing</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Buste droit, sans élan</translation>
    </message>
    <message>
        <source>Glute bridge</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Pont fessier</translation>
    </message>
    <message>
        <source>Push your hips higher</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Monte plus les hanches</translation>
    </message>
    <message>
        <source>Push your hips up until your body is one line</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Monte les hanches, le corps en ligne</translation>
    </message>
    <message>
        <source>Bring your feet closer</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Rapproche les pieds</translation>
    </message>
    <message>
        <source>Hips</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Hanches</translation>
    </message>
    <message>
        <source>Good morning</source>
        <extracomment>exercise good_morning</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>Keep your knees only slightly bent</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Plie à peine les genoux</translation>
    </message>
    <message>
        <source>Stop when your back is level</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Arrête quand le dos est à l&apos;horizontale</translation>
    </message>
    <message>
        <source>Hammer curl</source>
        <extracomment>exercise hammer_curl</extracomment>
        <translation>Curl marteau</translation>
    </message>
    <message>
        <source>High knees</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Montées de genoux</translation>
    </message>
    <message>
        <source>Lift your knees to hip height</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Lève les genoux à hauteur de hanche</translation>
    </message>
    <message>
        <source>Inverted row</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Rowing inversé</translation>
    </message>
    <message>
        <source>Chest to the bar</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Poitrine à la barre</translation>
    </message>
    <message>
        <source>Keep your hips up, body in one line</source>
        <extracomment>exercise inverted_row, exercise push_up</extracomment>
        <translation>Hanches hautes, le corps en ligne</translation>
    </message>
    <message>
        <source>Jump squat</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Squat sauté</translation>
    </message>
    <message>
        <source>Go lower before you jump</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Descends plus avant de sauter</translation>
    </message>
    <message>
        <source>Jumping jack</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Jumping jack</translation>
    </message>
    <message>
        <source>Hands over your head</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>Mains au-dessus de la tête</translation>
    </message>
    <message>
        <source>Knee push-up</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Pompes à genoux</translation>
    </message>
    <message>
        <source>Go lower</source>
        <extracomment>exercise knee_push_up, exercise push_up, exercise squat</extracomment>
        <translation>Descends plus bas</translation>
    </message>
    <message>
        <source>Put your knees on the floor</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Pose les genoux au sol</translation>
    </message>
    <message>
        <source>Keep your hips up, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Hanches hautes, en ligne des épaules aux genoux</translation>
    </message>
    <message>
        <source>Bring your hips down, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Baisse les hanches, en ligne des épaules aux genoux</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Mets-toi de profil, que je voie tes genoux</translation>
    </message>
    <message>
        <source>Lateral raise</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Élévation latérale</translation>
    </message>
    <message>
        <source>Keep your arms almost straight</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Garde les bras presque tendus</translation>
    </message>
    <message>
        <source>Leg raise</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Relevé de jambes</translation>
    </message>
    <message>
        <source>Raise your legs higher</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Monte plus les jambes</translation>
    </message>
    <message>
        <source>Straighten your legs</source>
        <extracomment>exercise leg_raise, exercise pike_push_up</extracomment>
        <translation>Tends les jambes</translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Levée</translation>
    </message>
    <message>
        <source>Lunge</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Fente</translation>
    </message>
    <message>
        <source>Go lower: rear knee towards the floor</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Plus bas : genou arrière vers le sol</translation>
    </message>
    <message>
        <source>Take a longer step</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Fais un plus grand pas</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Front thigh</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Cuisse avant</translation>
    </message>
    <message>
        <source>Mountain climber</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Mountain climber</translation>
    </message>
    <message>
        <source>Bring your knee closer to your chest</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Rapproche le genou de la poitrine</translation>
    </message>
    <message>
        <source>Keep your hips down</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Garde les hanches basses</translation>
    </message>
    <message>
        <source>Pike push-up</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Pompes pike</translation>
    </message>
    <message>
        <source>Bring your head nearer to the floor</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Approche la tête du sol</translation>
    </message>
    <message>
        <source>Hips higher, walk your feet in</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Hanches plus hautes, avance les pieds</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your hips</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Mets-toi de profil, que je voie tes hanches</translation>
    </message>
    <message>
        <source>Plank</source>
        <extracomment>exercise plank</extracomment>
        <translation>Planche</translation>
    </message>
    <message>
        <source>Hold it</source>
        <extracomment>exercise plank</extracomment>
        <translation>Tiens la position</translation>
    </message>
    <message>
        <source>Make one line from shoulders to feet</source>
        <extracomment>exercise plank</extracomment>
        <translation>En ligne des épaules aux pieds</translation>
    </message>
    <message>
        <source>Pull-up</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Tractions</translation>
    </message>
    <message>
        <source>Chin over the bar</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Menton au-dessus de la barre</translation>
    </message>
    <message>
        <source>Keep your legs still</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Garde les jambes immobiles</translation>
    </message>
    <message>
        <source>Pull with both arms alike</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Tire autant des deux bras</translation>
    </message>
    <message>
        <source>Hang straight down</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Suspends-toi bras tendus</translation>
    </message>
    <message>
        <source>Push-up</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Pompes</translation>
    </message>
    <message>
        <source>Lift your knees off the floor</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Décolle les genoux du sol</translation>
    </message>
    <message>
        <source>Bring your hips down, body in one line</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Baisse les hanches, le corps en ligne</translation>
    </message>
    <message>
        <source>Russian twist</source>
        <extracomment>exercise russian_twist</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Russian twist</translation>
    </message>
    <message>
        <source>Twist further, hands beside the hip</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Tourne plus, mains à côté de la hanche</translation>
    </message>
    <message>
        <source>Lean back a little</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Penche-toi un peu en arrière</translation>
    </message>
    <message>
        <source>Shoulder press</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Développé épaules</translation>
    </message>
    <message>
        <source>Press all the way up</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Pousse jusqu&apos;en haut</translation>
    </message>
    <message>
        <source>Keep your trunk upright</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Garde le buste droit</translation>
    </message>
    <message>
        <source>Side bend</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Flexion latérale</translation>
    </message>
    <message>
        <source>Bend further to the side</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Penche-toi plus sur le côté</translation>
    </message>
    <message>
        <source>Bend</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Flexion</translation>
    </message>
    <message>
        <source>Side lunge</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Fente latérale</translation>
    </message>
    <message>
        <source>Go lower: hips back, over the bent leg</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Plus bas : hanches en arrière, sur la jambe pliée</translation>
    </message>
    <message>
        <source>Step wider</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Fais un pas plus large</translation>
    </message>
    <message>
        <source>Sit-up</source>
        <extracomment>exercise sit_up</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Sit-up</translation>
    </message>
    <message>
        <source>Come all the way up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Remonte complètement</translation>
    </message>
    <message>
        <source>Keep your hips on the floor</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Garde les hanches au sol</translation>
    </message>
    <message>
        <source>Split squat</source>
        <extracomment>exercise split_squat</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Split squat</translation>
    </message>
    <message>
        <source>Squat</source>
        <extracomment>exercise squat</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Squat</translation>
    </message>
    <message>
        <source>Shins</source>
        <extracomment>exercise squat</extracomment>
        <translation>Tibias</translation>
    </message>
    <message>
        <source>Triceps extension</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Extension triceps</translation>
    </message>
    <message>
        <source>Bend your elbows further</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Plie plus les coudes</translation>
    </message>
    <message>
        <source>Keep your elbows high and still</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Garde les coudes hauts et fixes</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <extracomment>exercise bent_over_row, exercise dip, exercise shoulder_press, exercise triceps_extension</extracomment>
        <translation>Bras</translation>
    </message>
    <message>
        <source>Full body</source>
        <extracomment>plan Full body</extracomment>
        <translation>Corps entier</translation>
    </message>
    <message>
        <source>Everything once, two rounds, no equipment</source>
        <extracomment>plan Full body</extracomment>
        <translation>Tout une fois, deux tours, sans matériel</translation>
    </message>
    <message>
        <source>Heavier from week to week, as your form allows</source>
        <extracomment>plan Legs</extracomment>
        <translation>Plus lourd chaque semaine, si ta technique suit</translation>
    </message>
    <message>
        <source>For backs that sit</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Dos de bureau</translation>
    </message>
    <message>
        <source>Slow and easy, between two meetings</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Lent et facile, entre deux réunions</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Six minutes before anything else</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Six minutes avant tout le reste</translation>
    </message>
    <message>
        <source>Hold {number}: {label}, {level}</source>
        <extracomment>review strip.hold</extracomment>
        <translation>Maintien {number} : {label}, {level}</translation>
    </message>
    <message>
        <source>Press any key to close</source>
        <extracomment>review keys.close</extracomment>
        <translation>Fermer avec n&apos;importe quelle touche</translation>
    </message>
    <message>
        <source>Angle: an arm, the corner, the other arm</source>
        <extracomment>review draw.angle</extracomment>
        <translation>Angle : un côté, le sommet, l&apos;autre côté</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>review draw.line</extracomment>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Free hand</source>
        <extracomment>review draw.free</extracomment>
        <translation>Main levée</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>review draw.label</extracomment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What it says</source>
        <extracomment>review draw.label_text</extracomment>
        <translation>Ce qui est écrit</translation>
    </message>
    <message>
        <source>Stopwatch</source>
        <extracomment>review draw.stopwatch</extracomment>
        <translation>Chrono</translation>
    </message>
    <message>
        <source>Erase what is chosen</source>
        <extracomment>review draw.erase</extracomment>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>Take the last drawing back</source>
        <extracomment>review draw.undo</extracomment>
        <translation>Annuler le dernier dessin</translation>
    </message>
    <message>
        <source>Picture as PNG</source>
        <extracomment>review draw.still</extracomment>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>Repetition as MP4</source>
        <extracomment>review draw.clip</extracomment>
        <translation>Répétition MP4</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>review strip.added</extracomment>
        <translation>ajoutée</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <extracomment>review head.person</extracomment>
        <translation>Personne {number}</translation>
    </message>
    <message>
        <source>Report and 3D player written to {path}</source>
        <extracomment>review said.reported</extracomment>
        <translation>Bilan et lecteur 3D écrits dans {path}</translation>
    </message>
    <message>
        <source>Picture written to {path}</source>
        <extracomment>review said.still</extracomment>
        <translation>Image écrite dans {path}</translation>
    </message>
    <message>
        <source>Clip written to {path}</source>
        <extracomment>review said.clip</extracomment>
        <translation>Clip écrit dans {path}</translation>
    </message>
    <message>
        <source>Not written: {error}</source>
        <extracomment>review said.no_still</extracomment>
        <translation>Non écrit : {error}</translation>
    </message>
    <message>
        <source>Add a repetition</source>
        <extracomment>review strip.add</extracomment>
        <translation>Ajouter une répétition</translation>
    </message>
    <message>
        <source>by the member</source>
        <extracomment>review by.member</extracomment>
        <translation>par le membre</translation>
    </message>
    <message>
        <source>by the trainer</source>
        <extracomment>review by.trainer</extracomment>
        <translation>par le coach</translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>review by.name</extracomment>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>Two repetitions of this recording</source>
        <extracomment>review compare.itself</extracomment>
        <translation>Deux répétitions de cet enregistrement</translation>
    </message>
    <message>
        <source>As far</source>
        <extracomment>review compare.stretched</extracomment>
        <translation>Même phase</translation>
    </message>
    <message>
        <source>Both are as far in their repetition: start, turn and end stand together</source>
        <extracomment>review compare.stretched_tip</extracomment>
        <translation>Les deux en sont au même point : départ, retour et fin coïncident</translation>
    </message>
    <message>
        <source>From the start</source>
        <extracomment>review compare.started</extracomment>
        <translation>Du départ</translation>
    </message>
    <message>
        <source>Both repetitions begin together and run at their own pace</source>
        <extracomment>review compare.started_tip</extracomment>
        <translation>Les deux répétitions partent ensemble, chacune à son rythme</translation>
    </message>
    <message>
        <source>From here</source>
        <extracomment>review compare.free</extracomment>
        <translation>D&apos;ici</translation>
    </message>
    <message>
        <source>The two pictures on show stand together, and both run on from there</source>
        <extracomment>review compare.free_tip</extracomment>
        <translation>Les deux images affichées sont calées, et avancent ensemble</translation>
    </message>
    <message>
        <source>Position of the other</source>
        <extracomment>review compare.other_position</extracomment>
        <translation>Position de l&apos;autre</translation>
    </message>
    <message>
        <source>3D player (HTML)</source>
        <extracomment>review export.player</extracomment>
        <translation>Lecteur 3D (HTML)</translation>
    </message>
    <message>
        <source>Drawing</source>
        <extracomment>review draw.name, review keys.tools</extracomment>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>angle, line, free hand, label, stopwatch</source>
        <extracomment>review keys.draw</extracomment>
        <translation>angle, ligne, main levée, texte, chrono</translation>
    </message>
    <message>
        <source>erase what is chosen</source>
        <extracomment>review keys.erase</extracomment>
        <translation>effacer la sélection</translation>
    </message>
    <message>
        <source>take the last drawing back</source>
        <extracomment>review keys.draw_undo</extracomment>
        <translation>annuler le dernier dessin</translation>
    </message>
    <message>
        <source>picture as PNG</source>
        <extracomment>review keys.still</extracomment>
        <translation>image PNG</translation>
    </message>
    <message>
        <source>repetition as MP4</source>
        <extracomment>review keys.clip</extracomment>
        <translation>répétition MP4</translation>
    </message>
    <message>
        <source>the other one frame back, on</source>
        <extracomment>review keys.other</extracomment>
        <translation>l&apos;autre, une image avant, après</translation>
    </message>
    <message>
        <source>as far, from the start, from here</source>
        <extracomment>review keys.together</extracomment>
        <translation>même phase, du départ, d&apos;ici</translation>
    </message>
    <message>
        <source>Drag to turn, wheel or two fingers to come nearer. Space plays, arrows step.</source>
        <extracomment>report player.hint</extracomment>
        <translation>Glisse pour tourner, molette ou deux doigts pour zoomer. Espace lit, flèches pas à pas.</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>report player.front</extracomment>
        <translation>De face</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>report player.side</extracomment>
        <translation>De profil</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>report player.above</extracomment>
        <translation>D&apos;en haut</translation>
    </message>
    <message>
        <source>Angles</source>
        <extracomment>report player.curves</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Angles</translation>
    </message>
    <message>
        <source>Figure in 3D</source>
        <extracomment>report player.figure</extracomment>
        <translation>Figure en 3D</translation>
    </message>
    <message>
        <source>trunk</source>
        <extracomment>report player.lean</extracomment>
        <translation>buste</translation>
    </message>
    <message numerus="yes">
        <source>Right: an energy game, {count} intervals, {minutes} min</source>
        <extracomment>screen plans.right_game</extracomment>
        <translation>
            <numerusform>Correct : un jeu d&apos;énergie, {count} intervalle, {minutes} min</numerusform>
            <numerusform>Correct : un jeu d&apos;énergie, {count} intervalles, {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} intervals</source>
        <extracomment>screen choose.game</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} intervalle</numerusform>
            <numerusform>{minutes} min  ·  {count} intervalles</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  without a break</source>
        <extracomment>screen choose.game_one</extracomment>
        <translation>{minutes} min  ·  sans pause</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>screen energy.work</extracomment>
        <translation>Effort</translation>
    </message>
    <message>
        <source>Rest</source>
        <extracomment>screen energy.rest, screen voice.rest</extracomment>
        <translation>Repos</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {count}</source>
        <extracomment>screen energy.number</extracomment>
        <translation>
            <numerusform>{number} sur {count}</numerusform>
            <numerusform>{number} sur {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last one</source>
        <extracomment>screen energy.last</extracomment>
        <translation>C&apos;est le dernier</translation>
    </message>
    <message>
        <source>More!</source>
        <extracomment>screen energy.below</extracomment>
        <translation>Plus fort !</translation>
    </message>
    <message>
        <source>In the zone</source>
        <extracomment>screen energy.in</extracomment>
        <translation>Dans la zone</translation>
    </message>
    <message>
        <source>Easier</source>
        <extracomment>screen energy.above</extracomment>
        <translation>Plus doux</translation>
    </message>
    <message>
        <source>Breathe</source>
        <extracomment>screen energy.breathe</extracomment>
        <translation>Respire</translation>
    </message>
    <message>
        <source>Too slow here to measure energy</source>
        <extracomment>screen energy.too_slow</extracomment>
        <translation>Trop lent ici pour mesurer l&apos;énergie</translation>
    </message>
    <message numerus="yes">
        <source>points</source>
        <extracomment>screen energy.points</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>point</numerusform>
            <numerusform>points</numerusform>
        </translation>
    </message>
    <message>
        <source>point</source>
        <extracomment>screen energy.points_one</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>point</translation>
    </message>
    <message>
        <source>stand still with crossed arms: stop</source>
        <extracomment>screen energy.foot</extracomment>
        <translation>immobile, bras croisés : stop</translation>
    </message>
    <message>
        <source>Who stays in the zone?</source>
        <extracomment>screen energy.race</extracomment>
        <translation>Qui reste dans la zone ?</translation>
    </message>
    <message>
        <source>{title}: done</source>
        <extracomment>screen energy.done</extracomment>
        <translation>{title} : terminé</translation>
    </message>
    <message>
        <source>{title}: stopped after {time}</source>
        <extracomment>screen energy.stopped</extracomment>
        <translation>{title} : arrêté après {time}</translation>
    </message>
    <message>
        <source>In the zone from start to end</source>
        <extracomment>screen energy.all_in</extracomment>
        <translation>Dans la zone du début à la fin</translation>
    </message>
    <message>
        <source>Strong work</source>
        <extracomment>screen energy.strong</extracomment>
        <translation>Belle performance</translation>
    </message>
    <message>
        <source>A start. A point for each second in the zone</source>
        <extracomment>screen energy.start</extracomment>
        <translation>Un début. Chaque seconde dans la zone vaut un point</translation>
    </message>
    <message>
        <source>This mirror was too slow to measure it</source>
        <extracomment>screen energy.not_measured</extracomment>
        <translation>Ce miroir était trop lent pour mesurer</translation>
    </message>
    <message>
        <source>of {possible} in the zone</source>
        <extracomment>screen energy.in_zone</extracomment>
        <translation>sur {possible} en zone</translation>
    </message>
    <message>
        <source>energy a minute</source>
        <extracomment>screen energy.mean</extracomment>
        <translation>énergie/min</translation>
    </message>
    <message>
        <source>best: {name}</source>
        <extracomment>screen energy.best</extracomment>
        <translation>meilleur : {name}</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>screen energy.time</extracomment>
        <translation>au total</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>screen energy.again</extracomment>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Something else</source>
        <extracomment>screen energy.other</extracomment>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Energy, and the zones</source>
        <extracomment>screen energy.line</extracomment>
        <translation>Énergie et zones</translation>
    </message>
    <message>
        <source>Most points</source>
        <extracomment>screen energy.most_points</extracomment>
        <translation>Le plus de points</translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>screen session.line_game, report sets.points</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} point</numerusform>
            <numerusform>{count} points</numerusform>
        </translation>
    </message>
    <message>
        <source>1 point</source>
        <extracomment>screen session.line_game_one, report sets.points_one</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>1 point</translation>
    </message>
    <message>
        <source>energy {energy}  ·  {time}</source>
        <extracomment>screen session.line_game_detail</extracomment>
        <translation>énergie {energy}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>More points than ever: {count}</source>
        <extracomment>screen set.record.points</extracomment>
        <translation>
            <numerusform>Plus de points que jamais : {count}</numerusform>
            <numerusform>Plus de points que jamais : {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>screen voice.work</extracomment>
        <translation>Partez</translation>
    </message>
    <message>
        <source>Last one, go</source>
        <extracomment>screen voice.work_last</extracomment>
        <translation>Le dernier, partez</translation>
    </message>
    <message>
        <source>Halfway</source>
        <extracomment>screen voice.halfway</extracomment>
        <translation>À la moitié</translation>
    </message>
    <message>
        <source>Ten seconds</source>
        <extracomment>screen voice.ten</extracomment>
        <translation>Dix secondes</translation>
    </message>
    <message>
        <source>Done: {points}</source>
        <extracomment>screen voice.game_done</extracomment>
        <translation>Terminé : {points}</translation>
    </message>
    <message>
        <source>points of a game</source>
        <extracomment>review trend.points</extracomment>
        <translation>points d&apos;un jeu</translation>
    </message>
    <message>
        <source>Boxing rounds</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Rounds de boxe</translation>
    </message>
    <message>
        <source>Three rounds of three minutes against the mirror, a minute of rest between them</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Trois rounds de trois minutes face au miroir, une minute de repos entre eux</translation>
    </message>
    <message>
        <source>Box</source>
        <extracomment>interval of Boxing rounds</extracomment>
        <translation>Boxe</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Pyramide</translation>
    </message>
    <message>
        <source>Longer, longest, shorter: the rest grows and shrinks with the work</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Plus long, le plus long, plus court : le repos grandit et diminue avec l&apos;effort</translation>
    </message>
    <message>
        <source>Free dance</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Danse libre</translation>
    </message>
    <message>
        <source>Ten minutes to music of your own, from easy to wild and back</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Dix minutes sur ta musique, du calme au fou et retour</translation>
    </message>
    <message>
        <source>Warm up</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Échauffe-toi</translation>
    </message>
    <message>
        <source>Groove</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>En rythme</translation>
    </message>
    <message>
        <source>Wild</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>À fond</translation>
    </message>
    <message>
        <source>Cool down</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Retour au calme</translation>
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
        <translation>Dix minutes : trente secondes à fond, trente doucement</translation>
    </message>
    <message>
        <source>Easy</source>
        <extracomment>interval of HIIT 30/30</extracomment>
        <translation>Doucement</translation>
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
        <translation>Huit fois vingt secondes, aussi fort que possible</translation>
    </message>
    <message>
        <source>Your card, in the gym&apos;s Wi-Fi</source>
        <extracomment>screen session.qr_card</extracomment>
        <translation>Ta carte, sur le Wi-Fi de la salle</translation>
    </message>
    <message>
        <source>No Wi-Fi? Touch it for text</source>
        <extracomment>screen session.qr_to_text</extracomment>
        <translation>Sans Wi-Fi ? Touche-le : en texte</translation>
    </message>
    <message>
        <source>Touch it for the picture</source>
        <extracomment>screen session.qr_to_card</extracomment>
        <translation>Touche-le : en image</translation>
    </message>
    <message>
        <source>Show the trainer</source>
        <extracomment>screen menu.ghost</extracomment>
        <translation>Voir le coach</translation>
    </message>
    <message>
        <source>Without the trainer</source>
        <extracomment>screen menu.no_ghost</extracomment>
        <translation>Sans le coach</translation>
    </message>
    <message>
        <source>Show the trainer&apos;s repetition as a ghost over the body</source>
        <extracomment>screen settings.screen.ghost</extracomment>
        <translation>Montrer la répétition du coach en fantôme sur le corps</translation>
    </message>
    <message>
        <source>show it to members as a ghost</source>
        <extracomment>review keys.reference</extracomment>
        <translation>la montrer aux membres en fantôme</translation>
    </message>
    <message>
        <source>Whoever does this exercise sees this repetition as a ghost now</source>
        <extracomment>review said.reference</extracomment>
        <translation>Qui fait cet exercice voit maintenant cette répétition en fantôme</translation>
    </message>
    <message>
        <source>First choose a repetition that counts</source>
        <extracomment>review said.no_reference</extracomment>
        <translation>Choisis d&apos;abord une répétition qui compte</translation>
    </message>
    <message>
        <source>No typeface on this machine has its letters: install {package}</source>
        <extracomment>screen trainer.no_letters</extracomment>
        <translation>Aucune police de cet appareil n’a ses caractères : installe {package}</translation>
    </message>
    <message>
        <source>No voice speaks it: there are tones</source>
        <extracomment>screen trainer.no_voice</extracomment>
        <translation>Aucune voix ne la parle : il y a des sons</translation>
    </message>
    <message>
        <source>I see one side, and count both</source>
        <extracomment>screen workout.hidden_side</extracomment>
        <translation>Je vois un côté et je compte les deux</translation>
    </message>
    <message>
        <source>Elbows</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Coudes</translation>
    </message>
    <message>
        <source>Rear shin</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>Tibia arrière</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <extracomment>screen first.language</extracomment>
        <translation>Choisis ta langue</translation>
    </message>
    <message>
        <source>Screens and voice change at once. It can be changed later, in the settings</source>
        <extracomment>screen first.language_hint</extracomment>
        <translation>L’écran et la voix changent aussitôt. Plus tard, c’est dans les réglages</translation>
    </message>
    <message>
        <source>That of the machine</source>
        <extracomment>screen first.language_auto</extracomment>
        <translation>Celle de la machine</translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <extracomment>report date</extracomment>
        <translation>{day}/{month}/{year}</translation>
    </message>
    <message>
        <source>A part of this screen cannot be shown</source>
        <extracomment>screen screen.unpainted</extracomment>
        <translation>Une partie de cet écran ne peut pas être affichée</translation>
    </message>
    <message>
        <source>The graphics card cannot be used</source>
        <extracomment>screen first.found.graphics</extracomment>
        <translation>La carte graphique est inutilisable</translation>
    </message>
    <message>
        <source>Until then the processor does its work, more slowly</source>
        <extracomment>screen first.cure.graphics</extracomment>
        <translation>En attendant, le processeur fait le travail, plus lentement</translation>
    </message>
    <message>
        <source>A network is missing or damaged</source>
        <extracomment>screen first.found.network</extracomment>
        <translation>Un réseau manque ou est abîmé</translation>
    </message>
    <message>
        <source>Connect the machine to the Internet, or bring the file</source>
        <extracomment>screen first.cure.network</extracomment>
        <translation>Connecter la machine à Internet, ou apporter le fichier</translation>
    </message>
    <message>
        <source>A network is not made for this graphics card yet</source>
        <extracomment>screen first.found.plan</extracomment>
        <translation>Un réseau n&apos;est pas encore préparé pour cette carte graphique</translation>
    </message>
    <message>
        <source>The first start takes longer</source>
        <extracomment>screen first.cure.plan</extracomment>
        <translation>Le premier démarrage est plus long</translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <extracomment>screen first.found.camera</extracomment>
        <translation>Aucune caméra n&apos;est branchée</translation>
    </message>
    <message>
        <source>Plug one in, then look again</source>
        <extracomment>screen first.cure.camera</extracomment>
        <translation>En brancher une, puis regarder de nouveau</translation>
    </message>
    <message>
        <source>This camera cannot be opened</source>
        <extracomment>screen first.found.camera_set</extracomment>
        <translation>Cette caméra ne s&apos;ouvre pas</translation>
    </message>
    <message>
        <source>Go back and choose another one, or give this user the right</source>
        <extracomment>screen first.cure.camera_set</extracomment>
        <translation>Revenir et en choisir une autre, ou donner le droit à cet utilisateur</translation>
    </message>
    <message>
        <source>This user may not open every camera</source>
        <extracomment>screen first.found.rights</extracomment>
        <translation>Cet utilisateur ne peut pas ouvrir toutes les caméras</translation>
    </message>
    <message>
        <source>Give this user the right, then log in again</source>
        <extracomment>screen first.cure.rights</extracomment>
        <translation>Donner le droit à cet utilisateur, puis se reconnecter</translation>
    </message>
    <message>
        <source>Nothing can be stored here</source>
        <extracomment>screen first.found.writing</extracomment>
        <translation>Rien ne peut être enregistré ici</translation>
    </message>
    <message>
        <source>Make the folder writable for this user, or choose another</source>
        <extracomment>screen first.cure.writing</extracomment>
        <translation>Rendre le dossier accessible en écriture, ou en choisir un autre</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <extracomment>screen first.found.disk</extracomment>
        <translation>Le disque est presque plein</translation>
    </message>
    <message>
        <source>Make room, or use another disk</source>
        <extracomment>screen first.cure.disk</extracomment>
        <translation>Faire de la place, ou prendre un autre disque</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <extracomment>screen first.found.clock</extracomment>
        <translation>L&apos;horloge est peut-être fausse</translation>
    </message>
    <message>
        <source>Have the network set it: the dates of sessions depend on it</source>
        <extracomment>screen first.cure.clock</extracomment>
        <translation>La faire régler par le réseau : les dates des séances en dépendent</translation>
    </message>
    <message>
        <source>Something that the window needs is missing</source>
        <extracomment>screen first.found.display</extracomment>
        <translation>Il manque quelque chose à la fenêtre</translation>
    </message>
    <message>
        <source>Install what stands below, or start from a desktop</source>
        <extracomment>screen first.cure.display</extracomment>
        <translation>Installer ce qui est écrit dessous, ou démarrer depuis un bureau</translation>
    </message>
    <message>
        <source>Letters of this language are missing</source>
        <extracomment>screen first.found.letters</extracomment>
        <translation>Des lettres de cette langue manquent</translation>
    </message>
    <message>
        <source>Install the typeface that stands below</source>
        <extracomment>screen first.cure.letters</extracomment>
        <translation>Installer la police écrite dessous</translation>
    </message>
    <message>
        <source>The voice cannot speak</source>
        <extracomment>screen first.found.voice</extracomment>
        <translation>La voix ne peut pas parler</translation>
    </message>
    <message>
        <source>Install what stands below; it works without, too</source>
        <extracomment>screen first.cure.voice</extracomment>
        <translation>Installer ce qui est écrit dessous ; cela marche aussi sans</translation>
    </message>
    <message>
        <source>The settings&apos; file has a mistake</source>
        <extracomment>screen first.found.settings</extracomment>
        <translation>Le fichier des réglages contient une erreur</translation>
    </message>
    <message>
        <source>Mend the file; until then the defaults hold</source>
        <extracomment>screen first.cure.settings</extracomment>
        <translation>Corriger le fichier ; en attendant, les valeurs d&apos;origine valent</translation>
    </message>
    <message>
        <source>A check failed</source>
        <extracomment>screen first.found.other</extracomment>
        <translation>Un contrôle a échoué</translation>
    </message>
    <message>
        <source>Mend what stands below, then look again</source>
        <extracomment>screen first.cure.other</extracomment>
        <translation>Réparer ce qui est écrit dessous, puis regarder de nouveau</translation>
    </message>
    <message>
        <source>and one more set</source>
        <extracomment>screen session.more_one</extracomment>
        <translation>et une série de plus</translation>
    </message>
</context>
</TS>

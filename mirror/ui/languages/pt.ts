<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_GB">
<context>
    <name>mirror</name>
    <message>
        <source>Step in front of me</source>
        <extracomment>screen idle.headline</extracomment>
        <translation>Fique na minha frente</translation>
    </message>
    <message>
        <source>I count your repetitions and help with your form</source>
        <extracomment>screen idle.hint</extracomment>
        <translation>Conto suas repetições e ajudo com a técnica</translation>
    </message>
    <message>
        <source>I see nothing: the camera is gone</source>
        <extracomment>screen idle.no_camera</extracomment>
        <translation>Não vejo nada: sem câmera</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one: Trainer, Camera</source>
        <extracomment>screen idle.no_camera_hint</extracomment>
        <translation>Conecte-a ou escolha outra: Treinador, Câmera</translation>
    </message>
    <message>
        <source>Nothing is filmed unless you want it</source>
        <extracomment>screen idle.foot</extracomment>
        <translation>Só gravo se você quiser</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>screen idle.touch, screen next.start</extracomment>
        <translation>Começar</translation>
    </message>
    <message>
        <source>The last session was cut short. What was seen of it is kept.</source>
        <extracomment>screen idle.recovered</extracomment>
        <translation>A última sessão foi interrompida. O que foi visto está salvo.</translation>
    </message>
    <message>
        <source>Welcome. Which camera is it?</source>
        <extracomment>screen first.camera</extracomment>
        <translation>Olá. Qual é a câmera?</translation>
    </message>
    <message>
        <source>Touch one: its picture is behind these words. It should see somebody whole, 2 to 3 m away</source>
        <extracomment>screen first.camera_hint</extracomment>
        <translation>Toque em uma: a imagem dela está atrás deste texto. Ela deve ver alguém inteiro, a 2 ou 3 m</translation>
    </message>
    <message>
        <source>I see no camera. Plug one in: it appears here by itself</source>
        <extracomment>screen first.no_camera</extracomment>
        <translation>Não vejo nenhuma câmera. Conecte uma: ela aparece aqui sozinha</translation>
    </message>
    <message>
        <source>Is everything well?</source>
        <extracomment>screen first.health</extracomment>
        <translation>Está tudo bem?</translation>
    </message>
    <message>
        <source>I am looking …</source>
        <extracomment>screen first.looking</extracomment>
        <translation>Estou olhando …</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>screen first.well</extracomment>
        <translation>Está tudo bem</translation>
    </message>
    <message>
        <source>This is not as it should be. Red stops me; the rest can wait</source>
        <extracomment>screen first.complaints</extracomment>
        <translation>Isto não está como deveria. O vermelho me impede; o resto pode esperar</translation>
    </message>
    <message>
        <source>A PIN for the trainer</source>
        <extracomment>screen first.pin</extracomment>
        <translation>Um PIN para o treinador</translation>
    </message>
    <message>
        <source>It opens sessions, settings, camera and calibration. Without one nobody gets in</source>
        <extracomment>screen first.pin_hint</extracomment>
        <translation>Abre sessões, ajustes, câmera e calibração. Sem ele ninguém entra</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>screen first.set_pin</extracomment>
        <translation>Definir o PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>screen first.next</extracomment>
        <translation>Seguinte</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>screen first.again</extracomment>
        <translation>Olhar de novo</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>screen first.later</extracomment>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>The settings cannot be written: I shall ask again next time</source>
        <extracomment>screen first.not_written</extracomment>
        <translation>Não dá para gravar os ajustes: pergunto de novo na próxima</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>screen who.title</extracomment>
        <translation>Quem é você?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a tile</source>
        <extracomment>screen who.hint, screen choose.hint</extracomment>
        <translation>Toque ou deixe a mão sobre um quadro</translation>
    </message>
    <message>
        <source>Guest</source>
        <extracomment>screen who.guest, screen trainer.guest, review list.guest</extracomment>
        <translation>Visitante</translation>
    </message>
    <message>
        <source>start at once</source>
        <extracomment>screen who.guest_hint</extracomment>
        <translation>começar já</translation>
    </message>
    <message>
        <source>Or show your code to the camera</source>
        <extracomment>screen who.scanning</extracomment>
        <translation>Ou mostre seu código à câmera</translation>
    </message>
    <message>
        <source>Is that you, {name}?</source>
        <extracomment>screen who.sure</extracomment>
        <translation>É você, {name}?</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <extracomment>screen who.yes</extracomment>
        <translation>Sim, sou eu</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>screen who.no, screen workout.keep</extracomment>
        <translation>Não</translation>
    </message>
    <message>
        <source>I do not know this code</source>
        <extracomment>screen who.unknown_code</extracomment>
        <translation>Não conheço este código</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <extracomment>screen choose.title</extracomment>
        <translation>O que você vai fazer?</translation>
    </message>
    <message>
        <source>What will you do, {name}?</source>
        <extracomment>screen choose.title_named</extracomment>
        <translation>O que você vai fazer, {name}?</translation>
    </message>
    <message>
        <source>Just start</source>
        <extracomment>screen choose.auto, screen workout.auto</extracomment>
        <translation>Só começar</translation>
    </message>
    <message>
        <source>I recognise it by myself</source>
        <extracomment>screen choose.auto_hint</extracomment>
        <translation>Eu mesmo reconheço</translation>
    </message>
    <message>
        <source>Legs</source>
        <extracomment>screen choose.group.legs, exercise inverted_row, exercise knee_push_up, exercise push_up, plan Legs</extracomment>
        <translation>Pernas</translation>
    </message>
    <message>
        <source>Chest and back</source>
        <extracomment>screen choose.group.body</extracomment>
        <translation>Peito e costas</translation>
    </message>
    <message>
        <source>Arms</source>
        <extracomment>screen choose.group.arms, exercise jumping_jack</extracomment>
        <translation>Braços</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>screen choose.group.core</extracomment>
        <translation>Abdômen</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>screen choose.group.move, screen stand.check.whole</extracomment>
        <translation>Corpo inteiro</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>screen choose.group.more, screen choose.more</extracomment>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>screen choose.back, screen door.back, review head.back</extracomment>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Stand where I can see you</source>
        <extracomment>screen stand.nobody</extracomment>
        <translation>Fique onde eu veja você</translation>
    </message>
    <message>
        <source>Come closer</source>
        <extracomment>screen stand.closer</extracomment>
        <translation>Chegue mais perto</translation>
    </message>
    <message>
        <source>Step back, I want to see all of you</source>
        <extracomment>screen stand.back</extracomment>
        <translation>Para trás, quero ver você por inteiro</translation>
    </message>
    <message>
        <source>A step to your left</source>
        <extracomment>screen stand.left</extracomment>
        <translation>Um passo à sua esquerda</translation>
    </message>
    <message>
        <source>A step to your right</source>
        <extracomment>screen stand.right</extracomment>
        <translation>Um passo à sua direita</translation>
    </message>
    <message>
        <source>I count you like this; sideways I see you better</source>
        <extracomment>screen stand.turn_side</extracomment>
        <translation>Conto assim; de lado vejo você melhor</translation>
    </message>
    <message>
        <source>I count you like this; facing me I see you better</source>
        <extracomment>screen stand.turn_front</extracomment>
        <translation>Conto assim; de frente vejo você melhor</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <extracomment>screen stand.dark</extracomment>
        <translation>Está muito escuro aqui</translation>
    </message>
    <message>
        <source>Please stand alone before me</source>
        <extracomment>screen stand.crowded</extracomment>
        <translation>Só uma pessoa na minha frente</translation>
    </message>
    <message>
        <source>Good. Stand still</source>
        <extracomment>screen stand.still</extracomment>
        <translation>Bom. Não se mexa</translation>
    </message>
    <message>
        <source>Get ready</source>
        <extracomment>screen stand.go</extracomment>
        <translation>Prepare-se</translation>
    </message>
    <message>
        <source>I see you</source>
        <extracomment>screen stand.check.person</extracomment>
        <translation>Vejo você</translation>
    </message>
    <message>
        <source>Distance</source>
        <extracomment>screen stand.check.distance</extracomment>
        <translation>Distância</translation>
    </message>
    <message>
        <source>Facing</source>
        <extracomment>screen stand.check.view</extracomment>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>screen stand.check.light</extracomment>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Start now</source>
        <extracomment>screen stand.skip</extracomment>
        <translation>Começar já</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  target {target}</source>
        <extracomment>screen workout.set</extracomment>
        <translation>Série {set} de {sets}  ·  meta {target}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} s</source>
        <extracomment>screen workout.set_seconds, screen next.seconds</extracomment>
        <translation>Série {set} de {sets}  ·  {target} s</translation>
    </message>
    <message>
        <source>Set {set}</source>
        <extracomment>screen workout.set_open</extracomment>
        <translation>Série {set}</translation>
    </message>
    <message>
        <source>I am watching what you do</source>
        <extracomment>screen workout.watching</extracomment>
        <translation>Estou vendo o que você faz</translation>
    </message>
    <message>
        <source>Do two, and I recognise it</source>
        <extracomment>screen workout.recognise</extracomment>
        <translation>Faça duas e eu reconheço</translation>
    </message>
    <message>
        <source>This looks like: {title}</source>
        <extracomment>screen workout.looks_like</extracomment>
        <translation>Isto parece: {title}</translation>
    </message>
    <message>
        <source>Count that</source>
        <extracomment>screen workout.change</extracomment>
        <translation>Contar isso</translation>
    </message>
    <message numerus="yes">
        <source>{title}, {count} already</source>
        <extracomment>screen workout.recognised</extracomment>
        <translation>
            <numerusform>{title}, já é {count}</numerusform>
            <numerusform>{title}, já são {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <extracomment>screen workout.full</extracomment>
        <translation>tudo</translation>
    </message>
    <message>
        <source>start</source>
        <extracomment>screen workout.start, report curves.start</extracomment>
        <translation>início</translation>
    </message>
    <message>
        <source>of {target}</source>
        <extracomment>screen workout.of</extracomment>
        <translation>de {target}</translation>
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
            <numerusform>segundo</numerusform>
            <numerusform>segundos</numerusform>
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
        <translation>por rep</translation>
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
        <translation>esquerda</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>screen workout.right, review side.right, review chart.right, report curves.right</extracomment>
        <translation>direita</translation>
    </message>
    <message>
        <source>arms crossed: stop</source>
        <extracomment>screen workout.foot_stop</extracomment>
        <translation>braços cruzados: parar</translation>
    </message>
    <message>
        <source>hand up: menu</source>
        <extracomment>screen workout.foot_menu</extracomment>
        <translation>mão para cima: menu</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <extracomment>screen workout.not_counted, screen set.doubt, review doubt.text</extracomment>
        <translation>Não contou: {reason}</translation>
    </message>
    <message>
        <source>Target reached</source>
        <extracomment>screen workout.done</extracomment>
        <translation>Meta atingida</translation>
    </message>
    <message>
        <source>Who does more?</source>
        <extracomment>screen together.race</extracomment>
        <translation>Quem faz mais?</translation>
    </message>
    <message>
        <source>Each their own</source>
        <extracomment>screen together.own</extracomment>
        <translation>Cada um o seu</translation>
    </message>
    <message>
        <source>Number {number}, who are you?</source>
        <extracomment>screen together.who</extracomment>
        <translation>Número {number}, quem é você?</translation>
    </message>
    <message>
        <source>up to {most} side by side</source>
        <extracomment>screen together.stand</extracomment>
        <translation>até {most} lado a lado</translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>screen together.done</extracomment>
        <translation>Tudo pronto</translation>
    </message>
    <message>
        <source>Most repetitions</source>
        <extracomment>screen together.most_reps</extracomment>
        <translation>Mais repetições</translation>
    </message>
    <message>
        <source>Most energy</source>
        <extracomment>screen together.most_energy</extracomment>
        <translation>Mais energia</translation>
    </message>
    <message>
        <source>I follow you</source>
        <extracomment>screen state.following</extracomment>
        <translation>Acompanho você</translation>
    </message>
    <message>
        <source>I count you. Too slow here to draw you</source>
        <extracomment>screen state.undrawn</extracomment>
        <translation>Conto você. Lento demais para desenhar</translation>
    </message>
    <message>
        <source>Waking up</source>
        <extracomment>screen state.starting</extracomment>
        <translation>Acordando</translation>
    </message>
    <message>
        <source>I see nobody</source>
        <extracomment>screen state.nobody</extracomment>
        <translation>Não vejo ninguém</translation>
    </message>
    <message>
        <source>I lost you, step back</source>
        <extracomment>screen state.lost, screen voice.lost</extracomment>
        <translation>Perdi você, vá para trás</translation>
    </message>
    <message>
        <source>Somebody is in the way</source>
        <extracomment>screen state.crowded</extracomment>
        <translation>Tem alguém na frente</translation>
    </message>
    <message>
        <source>Too dark</source>
        <extracomment>screen state.dark</extracomment>
        <translation>Muito escuro</translation>
    </message>
    <message>
        <source>Camera gone</source>
        <extracomment>screen state.camera_gone</extracomment>
        <translation>Sem câmera</translation>
    </message>
    <message>
        <source>One moment</source>
        <extracomment>screen state.engine_down</extracomment>
        <translation>Um momento</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <extracomment>screen state.ended</extracomment>
        <translation>O vídeo acabou</translation>
    </message>
    <message>
        <source>Slower without the graphics card</source>
        <extracomment>screen state.slow</extracomment>
        <translation>Mais lento sem placa de vídeo</translation>
    </message>
    <message>
        <source>Not kept: the disk is full</source>
        <extracomment>screen state.no_room</extracomment>
        <translation>Não salvo: o disco está cheio</translation>
    </message>
    <message>
        <source>Too slow here to judge your form. I go on counting</source>
        <extracomment>screen state.crawling</extracomment>
        <translation>Lento demais para avaliar sua técnica. Sigo contando</translation>
    </message>
    <message>
        <source>Not kept: another mirror records into the same store</source>
        <extracomment>screen state.busy</extracomment>
        <translation>Não salvo: outro espelho grava no mesmo lugar</translation>
    </message>
    <message>
        <source>Not kept: the store cannot be written</source>
        <extracomment>screen state.failed</extracomment>
        <translation>Não salvo: não dá para gravar</translation>
    </message>
    <message>
        <source>not far enough</source>
        <extracomment>screen reason.too_shallow, report reason.too_shallow</extracomment>
        <translation>faltou amplitude</translation>
    </message>
    <message>
        <source>too fast</source>
        <extracomment>screen reason.too_fast, report reason.too_fast</extracomment>
        <translation>rápido demais</translation>
    </message>
    <message>
        <source>too slow</source>
        <extracomment>screen reason.too_slow, report reason.too_slow</extracomment>
        <translation>lento demais</translation>
    </message>
    <message>
        <source>I could not see you</source>
        <extracomment>screen reason.limbs_not_visible, report reason.limbs_not_visible</extracomment>
        <translation>não vi você direito</translation>
    </message>
    <message>
        <source>I cannot see it from this side</source>
        <extracomment>screen reason.wrong_view, report reason.wrong_view</extracomment>
        <translation>deste lado não vejo</translation>
    </message>
    <message>
        <source>start from the beginning</source>
        <extracomment>screen reason.getting_into_position</extracomment>
        <translation>comece do início</translation>
    </message>
    <message>
        <source>not all the way back</source>
        <extracomment>screen reason.half_way</extracomment>
        <translation>não voltou até o fim</translation>
    </message>
    <message>
        <source>not finished</source>
        <extracomment>screen reason.unfinished</extracomment>
        <translation>não terminou</translation>
    </message>
    <message>
        <source>a different movement</source>
        <extracomment>screen reason.not_this_exercise, report reason.not_this_exercise</extracomment>
        <translation>outro movimento</translation>
    </message>
    <message>
        <source>marked by the trainer</source>
        <extracomment>screen reason.missed</extracomment>
        <translation>marcada pelo treinador</translation>
    </message>
    <message>
        <source>I do not know this one</source>
        <extracomment>screen reason.not_recognised</extracomment>
        <translation>este eu não conheço</translation>
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
        <translation>Parar</translation>
    </message>
    <message>
        <source>Set {set} done</source>
        <extracomment>screen set.title</extracomment>
        <translation>Série {set} feita</translation>
    </message>
    <message>
        <source>repetition</source>
        <extracomment>screen set.reps_one, review chart.repetition, report count.reps_one</extracomment>
        <translation>repetição</translation>
    </message>
    <message numerus="yes">
        <source>repetitions</source>
        <extracomment>screen set.reps, screen session.reps, review trend.reps, report count.reps</extracomment>
        <translation>
            <numerusform>repetição</numerusform>
            <numerusform>repetições</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds held</source>
        <extracomment>screen set.seconds, report count.held</extracomment>
        <translation>
            <numerusform>segundo mantido</numerusform>
            <numerusform>segundos mantidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing counted this time</source>
        <extracomment>screen set.none</extracomment>
        <translation>Nada contado desta vez</translation>
    </message>
    <message>
        <source>Clean from first to last</source>
        <extracomment>screen set.praise_best</extracomment>
        <translation>Limpo do começo ao fim</translation>
    </message>
    <message>
        <source>Good work</source>
        <extracomment>screen set.praise_good</extracomment>
        <translation>Bom trabalho</translation>
    </message>
    <message>
        <source>Full range in every repetition</source>
        <extracomment>screen set.praise_full</extracomment>
        <translation>Amplitude total em cada repetição</translation>
    </message>
    <message>
        <source>Steady as a clock</source>
        <extracomment>screen set.praise_even</extracomment>
        <translation>Regular como um relógio</translation>
    </message>
    <message>
        <source>A start. Go a little further next time</source>
        <extracomment>screen set.praise_start</extracomment>
        <translation>Bom começo. Na próxima, um pouco mais</translation>
    </message>
    <message>
        <source>Next time: {cue}</source>
        <extracomment>screen set.advice, screen set.advice_range</extracomment>
        <translation>Na próxima: {cue}</translation>
    </message>
    <message>
        <source>quality</source>
        <extracomment>screen set.quality, screen session.quality, review trend.quality, report did.quality</extracomment>
        <translation>qualidade</translation>
    </message>
    <message>
        <source>in the set</source>
        <extracomment>screen set.time</extracomment>
        <translation>na série</translation>
    </message>
    <message>
        <source>Range of each repetition</source>
        <extracomment>screen set.bars</extracomment>
        <translation>Amplitude de cada repetição</translation>
    </message>
    <message numerus="yes">
        <source>{count} not counted: {reason}</source>
        <extracomment>screen set.not_counted</extracomment>
        <translation>
            <numerusform>{count} não contou: {reason}</numerusform>
            <numerusform>{count} não contaram: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>You counted it</source>
        <extracomment>screen set.claimed</extracomment>
        <translation>Você contou</translation>
    </message>
    <message>
        <source>That one counted</source>
        <extracomment>screen set.claim</extracomment>
        <translation>Essa contou</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <extracomment>screen set.leave</extracomment>
        <translation>Está certo assim</translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}</source>
        <extracomment>screen set.before</extracomment>
        <translation>
            <numerusform>Da última vez {count}</numerusform>
            <numerusform>Da última vez {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}, quality {quality}</source>
        <extracomment>screen set.before_quality</extracomment>
        <translation>
            <numerusform>Da última vez {count}, qualidade {quality}</numerusform>
            <numerusform>Da última vez {count}, qualidade {quality}</numerusform>
        </translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>screen set.rest</extracomment>
        <translation>descanso</translation>
    </message>
    <message>
        <source>Next set</source>
        <extracomment>screen set.again</extracomment>
        <translation>Próxima série</translation>
    </message>
    <message>
        <source>Other exercise</source>
        <extracomment>screen set.other, screen menu.other</extracomment>
        <translation>Outro exercício</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>screen set.finish, screen menu.finish</extracomment>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Well done</source>
        <extracomment>screen session.title</extracomment>
        <translation>Muito bem</translation>
    </message>
    <message>
        <source>Well done, {name}</source>
        <extracomment>screen session.title_named</extracomment>
        <translation>Muito bem, {name}</translation>
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
        <translation>Nenhuma série desta vez. Até logo</translation>
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
            <numerusform>{count} repetição</numerusform>
            <numerusform>{count} repetições</numerusform>
        </translation>
    </message>
    <message>
        <source>1 repetition</source>
        <extracomment>screen session.line_one, review head.reps_one, report did.reps_one</extracomment>
        <translation>1 repetição</translation>
    </message>
    <message numerus="yes">
        <source>{count} seconds</source>
        <extracomment>screen session.line_held</extracomment>
        <translation>
            <numerusform>{count} segundo</numerusform>
            <numerusform>{count} segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>quality {quality}  ·  {time}</source>
        <extracomment>screen session.line_detail</extracomment>
        <translation>qualidade {quality}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more sets</source>
        <extracomment>screen session.more, report sets.more</extracomment>
        <translation>
            <numerusform>e mais {count} série</numerusform>
            <numerusform>e mais {count} séries</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan to take it with you</source>
        <extracomment>screen session.qr</extracomment>
        <translation>Escaneie e leve com você</translation>
    </message>
    <message>
        <source>I forget you in {seconds} s</source>
        <extracomment>screen session.foot</extracomment>
        <translation>Esqueço você em {seconds} s</translation>
    </message>
    <message>
        <source>Goodbye in {seconds} s</source>
        <extracomment>screen session.foot_named</extracomment>
        <translation>Tchau em {seconds} s</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>screen session.close</extracomment>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>screen session.continue, screen menu.resume, screen set.next</extracomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Mirror, {date}</source>
        <extracomment>screen session.take_title</extracomment>
        <translation>Espelho, {date}</translation>
    </message>
    <message>
        <source>End the set</source>
        <extracomment>screen menu.stop</extracomment>
        <translation>Encerrar a série</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>screen menu.mute</extracomment>
        <translation>Desligar som</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>screen menu.unmute</extracomment>
        <translation>Ligar som</translation>
    </message>
    <message>
        <source>Trainer</source>
        <extracomment>screen door.open, screen door.title</extracomment>
        <translation>Treinador</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <extracomment>screen door.hint</extracomment>
        <translation>Digite seu PIN</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <extracomment>screen door.wrong</extracomment>
        <translation>Este não é o PIN</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <extracomment>screen door.wait</extracomment>
        <translation>Espere {seconds} s</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 12 digits</source>
        <extracomment>screen door.new</extracomment>
        <translation>Escolha um PIN de 4 a 12 dígitos</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <extracomment>screen door.again</extracomment>
        <translation>Digite mais uma vez</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits</source>
        <extracomment>screen door.short</extracomment>
        <translation>Um PIN tem pelo menos 4 dígitos</translation>
    </message>
    <message>
        <source>These were two different PINs</source>
        <extracomment>screen door.differ</extracomment>
        <translation>Eram dois PINs diferentes</translation>
    </message>
    <message>
        <source>Not stored: the settings file cannot be written</source>
        <extracomment>screen door.not_stored</extracomment>
        <translation>Não salvo: o arquivo de ajustes não pode ser gravado</translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>screen door.erase, screen trainer.erase</extracomment>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>screen trainer.settings</extracomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sessions</source>
        <extracomment>screen trainer.sessions, review sessions.title, review keys.session</extracomment>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Camera</source>
        <extracomment>screen trainer.camera, screen settings.camera</extracomment>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>screen trainer.calibration, screen calib.column.name</extracomment>
        <translation>Calibração</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>screen trainer.close</extracomment>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Kept. It holds from the next session on.</source>
        <extracomment>screen trainer.changed</extracomment>
        <translation>Salvo. Vale a partir da próxima visita.</translation>
    </message>
    <message>
        <source>Kept. It holds after the mirror is started again.</source>
        <extracomment>screen trainer.restart</extracomment>
        <translation>Salvo. Vale quando o espelho reiniciar.</translation>
    </message>
    <message>
        <source>Not kept: {error}</source>
        <extracomment>screen trainer.refused, review said.refused</extracomment>
        <translation>Não salvo: {error}</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>screen trainer.reset</extracomment>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>No session is kept yet</source>
        <extracomment>screen trainer.no_sessions, review sessions.empty</extracomment>
        <translation>Nenhuma sessão salva ainda</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>screen trainer.date</extracomment>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Member</source>
        <extracomment>screen trainer.member</extracomment>
        <translation>Aluno</translation>
    </message>
    <message>
        <source>Exercises</source>
        <extracomment>screen trainer.exercises</extracomment>
        <translation>Exercícios</translation>
    </message>
    <message>
        <source>Sets</source>
        <extracomment>screen trainer.sets, screen settings.visit.target_sets</extracomment>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <extracomment>screen trainer.reps, review strip.name, review facts.reps</extracomment>
        <translation>Repetições</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>screen trainer.length</extracomment>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>screen trainer.look</extracomment>
        <translation>Rever</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>screen trainer.export, review head.export, review export.title, review export.start</extracomment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Sessions without a set</source>
        <extracomment>screen trainer.empty</extracomment>
        <translation>Visitas sem série</translation>
    </message>
    <message>
        <source>Belongs to …</source>
        <extracomment>screen trainer.move</extracomment>
        <translation>É de …</translation>
    </message>
    <message>
        <source>Now {name}&apos;s</source>
        <extracomment>screen trainer.moved</extracomment>
        <translation>Agora é de {name}</translation>
    </message>
    <message>
        <source>Erase this session for good?</source>
        <extracomment>screen trainer.erase_sure</extracomment>
        <translation>Apagar esta sessão para sempre?</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <extracomment>screen trainer.exported, review said.exported</extracomment>
        <translation>Exportado para {path}</translation>
    </message>
    <message>
        <source>Erased</source>
        <extracomment>screen trainer.erased</extracomment>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>screen trainer.picture, screen calib.column.picture, review picture.name</extracomment>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Frames a second: camera {captured}, analysed {analysed}, shown {shown}</source>
        <extracomment>screen trainer.frames</extracomment>
        <translation>Imagens por segundo: câmera {captured}, analisadas {analysed}, exibidas {shown}</translation>
    </message>
    <message>
        <source>Engine {engine} ms, analysis {analysis} ms, answer {latency} ms, glass {glass} ms</source>
        <extracomment>screen trainer.times</extracomment>
        <translation>Motor {engine} ms, análise {analysis} ms, resposta {latency} ms, vidro {glass} ms</translation>
    </message>
    <message>
        <source>Frames passed over: engine {engine}, analysis {analysis}</source>
        <extracomment>screen trainer.dropped</extracomment>
        <translation>Imagens puladas: motor {engine}, análise {analysis}</translation>
    </message>
    <message>
        <source>Longest stall of the screen: {stall} ms</source>
        <extracomment>screen trainer.stall</extracomment>
        <translation>Maior travada da tela: {stall} ms</translation>
    </message>
    <message>
        <source>This camera is not calibrated</source>
        <extracomment>screen trainer.calibration_none</extracomment>
        <translation>Esta câmera não está calibrada</translation>
    </message>
    <message>
        <source>Angles are those of the picture. Lengths need one: mirror calibrate</source>
        <extracomment>screen trainer.calibration_hint</extracomment>
        <translation>Os ângulos são os da imagem. Para comprimentos é preciso: mirror calibrate</translation>
    </message>
    <message>
        <source>No depth now: this is the camera&apos;s picture</source>
        <extracomment>screen workout.no_depth</extracomment>
        <translation>Sem profundidade agora: é a imagem da câmera</translation>
    </message>
    <message>
        <source>three</source>
        <extracomment>screen voice.three</extracomment>
        <translation>três</translation>
    </message>
    <message>
        <source>two</source>
        <extracomment>screen voice.two</extracomment>
        <translation>dois</translation>
    </message>
    <message>
        <source>one</source>
        <extracomment>screen voice.one</extracomment>
        <translation>um</translation>
    </message>
    <message>
        <source>go</source>
        <extracomment>screen voice.go</extracomment>
        <translation>já</translation>
    </message>
    <message numerus="yes">
        <source>Set done. {count}</source>
        <extracomment>screen voice.set_done</extracomment>
        <translation>
            <numerusform>Série feita. {count}</numerusform>
            <numerusform>Série feita. {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Two more</source>
        <extracomment>screen voice.last_two</extracomment>
        <translation>
            <numerusform>{count}. Mais duas</numerusform>
            <numerusform>{count}. Mais duas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Last one</source>
        <extracomment>screen voice.last_one</extracomment>
        <translation>
            <numerusform>{count}. A última</numerusform>
            <numerusform>{count}. A última</numerusform>
        </translation>
    </message>
    <message>
        <source>Better</source>
        <extracomment>screen voice.better</extracomment>
        <translation>Melhor</translation>
    </message>
    <message>
        <source>Slower on the way down</source>
        <extracomment>screen voice.slower</extracomment>
        <translation>Mais devagar na volta</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>screen calib.step.kept</extracomment>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>Lens</source>
        <extracomment>screen calib.step.camera</extracomment>
        <translation>Lente</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>screen calib.step.floor</extracomment>
        <translation>Chão</translation>
    </message>
    <message>
        <source>Glass</source>
        <extracomment>screen calib.step.glass, screen calib.column.glass</extracomment>
        <translation>Vidro</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>screen calib.step.check</extracomment>
        <translation>Conferir</translation>
    </message>
    <message>
        <source>Show me the board</source>
        <extracomment>screen calib.hint.show</extracomment>
        <translation>Mostre o tabuleiro</translation>
    </message>
    <message>
        <source>Closer to the camera</source>
        <extracomment>screen calib.hint.closer</extracomment>
        <translation>Mais perto da câmera</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <extracomment>screen calib.hint.still</extracomment>
        <translation>Não mexa</translation>
    </message>
    <message>
        <source>To the left edge</source>
        <extracomment>screen calib.hint.place_left</extracomment>
        <translation>Para a borda esquerda</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <extracomment>screen calib.hint.place_right</extracomment>
        <translation>Para a borda direita</translation>
    </message>
    <message>
        <source>Up, to the top edge</source>
        <extracomment>screen calib.hint.place_top</extracomment>
        <translation>Para cima, até a borda</translation>
    </message>
    <message>
        <source>Down, to the bottom edge</source>
        <extracomment>screen calib.hint.place_bottom</extracomment>
        <translation>Para baixo, até a borda</translation>
    </message>
    <message>
        <source>Into the top left corner</source>
        <extracomment>screen calib.hint.place_top_left</extracomment>
        <translation>No canto superior esquerdo</translation>
    </message>
    <message>
        <source>Into the top right corner</source>
        <extracomment>screen calib.hint.place_top_right</extracomment>
        <translation>No canto superior direito</translation>
    </message>
    <message>
        <source>Into the bottom left corner</source>
        <extracomment>screen calib.hint.place_bottom_left</extracomment>
        <translation>No canto inferior esquerdo</translation>
    </message>
    <message>
        <source>Into the bottom right corner</source>
        <extracomment>screen calib.hint.place_bottom_right</extracomment>
        <translation>No canto inferior direito</translation>
    </message>
    <message>
        <source>Into the middle</source>
        <extracomment>screen calib.hint.place_middle</extracomment>
        <translation>No meio</translation>
    </message>
    <message>
        <source>Turn it to the side, like a door</source>
        <extracomment>screen calib.hint.turn</extracomment>
        <translation>Vire para o lado, como uma porta</translation>
    </message>
    <message>
        <source>Tip it back, then forwards</source>
        <extracomment>screen calib.hint.tip</extracomment>
        <translation>Incline para trás, depois para a frente</translation>
    </message>
    <message>
        <source>More: near, far, tilted</source>
        <extracomment>screen calib.hint.more</extracomment>
        <translation>Mais: perto, longe, inclinado</translation>
    </message>
    <message>
        <source>This leads nowhere: start again</source>
        <extracomment>screen calib.hint.full</extracomment>
        <translation>Assim não dá: comece de novo</translation>
    </message>
    <message>
        <source>One moment, I am calculating</source>
        <extracomment>screen calib.hint.solving</extracomment>
        <translation>Um momento, estou calculando</translation>
    </message>
    <message>
        <source>Done. Put the board down</source>
        <extracomment>screen calib.hint.good</extracomment>
        <translation>Pronto. Pode guardar o tabuleiro</translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>screen calib.ask.views</extracomment>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Picture covered</source>
        <extracomment>screen calib.ask.coverage</extracomment>
        <translation>Imagem coberta</translation>
    </message>
    <message>
        <source>Turned</source>
        <extracomment>screen calib.ask.turned</extracomment>
        <translation>Girado</translation>
    </message>
    <message>
        <source>Tipped</source>
        <extracomment>screen calib.ask.tipped</extracomment>
        <translation>Inclinado</translation>
    </message>
    <message>
        <source>This lens is known well</source>
        <extracomment>screen calib.good</extracomment>
        <translation>Esta lente já é bem conhecida</translation>
    </message>
    <message>
        <source>Not good enough yet</source>
        <extracomment>screen calib.poor</extracomment>
        <translation>Ainda não é o bastante</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off, over {views} views</source>
        <extracomment>screen calib.figure.rms</extracomment>
        <translation>Cantos desviam {rms} px, em {views} vistas</translation>
    </message>
    <message>
        <source>{coverage} of the picture seen, tilted by {tilt}°</source>
        <extracomment>screen calib.figure.coverage</extracomment>
        <translation>{coverage} da imagem vista, inclinação de {tilt}°</translation>
    </message>
    <message>
        <source>Focal length {focal} ± {std} px, {field}° from side to side</source>
        <extracomment>screen calib.figure.focal</extracomment>
        <translation>Distância focal {focal} ± {std} px, {field}° de lado a lado</translation>
    </message>
    <message>
        <source>Only {views} views fit: show the board more often</source>
        <extracomment>screen calib.failing.views</extracomment>
        <translation>Só {views} vistas servem: mostre mais o tabuleiro</translation>
    </message>
    <message>
        <source>Seen in {coverage} of the picture only: show it in the corners</source>
        <extracomment>screen calib.failing.coverage</extracomment>
        <translation>Visto só em {coverage} da imagem: mostre nos cantos</translation>
    </message>
    <message>
        <source>Tilted by {tilt}° only: turn and tip it further</source>
        <extracomment>screen calib.failing.tilt</extracomment>
        <translation>Inclinado só {tilt}°: gire e incline mais</translation>
    </message>
    <message>
        <source>{dropped} views did not fit: glue the board flat, hold it still</source>
        <extracomment>screen calib.failing.dropped</extracomment>
        <translation>{dropped} vistas não servem: cole o tabuleiro plano, não mexa</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off: flatter board, more light, hold it still</source>
        <extracomment>screen calib.failing.rms</extracomment>
        <translation>Cantos desviam {rms} px: tabuleiro mais plano, mais luz, não mexa</translation>
    </message>
    <message>
        <source>Focal length known to {focal} only: nearer, and tilted more</source>
        <extracomment>screen calib.failing.focal</extracomment>
        <translation>Distância focal conhecida só a {focal}: mais perto e inclinado</translation>
    </message>
    <message>
        <source>Middle known to {centre} px only: nearer, tilted, at all edges</source>
        <extracomment>screen calib.failing.centre</extracomment>
        <translation>Centro conhecido só a {centre} px: mais perto, inclinado, em todas as bordas</translation>
    </message>
    <message>
        <source>These views fit no camera: keep the board flat and whole</source>
        <extracomment>screen calib.failing.unsolvable</extracomment>
        <translation>Estas vistas não servem a nenhuma câmera: tabuleiro plano e inteiro</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>screen calib.again</extracomment>
        <translation>Começar de novo</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>screen calib.name</extracomment>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Kept as {title}, and in use</source>
        <extracomment>screen calib.kept_as</extracomment>
        <translation>Salvo como {title}, e em uso</translation>
    </message>
    <message>
        <source>The board</source>
        <extracomment>screen calib.board.title</extracomment>
        <translation>O tabuleiro</translation>
    </message>
    <message>
        <source>Print one: mirror calibrate board. Show it all over the picture, turned and tipped.</source>
        <extracomment>screen calib.board.about</extracomment>
        <translation>Para imprimir: mirror calibrate board. Mostre em toda a imagem, girado e inclinado.</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>screen calib.board.kind, screen calib.glass.kind</extracomment>
        <translation>Tipo</translation>
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
        <translation>Xadrez</translation>
    </message>
    <message>
        <source>Squares across, down</source>
        <extracomment>screen calib.board.squares</extracomment>
        <translation>Casas na largura, na altura</translation>
    </message>
    <message>
        <source>Side of a square, mm</source>
        <extracomment>screen calib.board.square</extracomment>
        <translation>Lado de uma casa, mm</translation>
    </message>
    <message>
        <source>{title}  (in use)</source>
        <extracomment>screen calib.in_use</extracomment>
        <translation>{title}  (em uso)</translation>
    </message>
    <message>
        <source>In use: {title}, for pictures of {width} x {height}.</source>
        <extracomment>screen calib.state</extracomment>
        <translation>Em uso: {title}, para imagens de {width} x {height}.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now: it is scaled to them.</source>
        <extracomment>screen calib.other_size</extracomment>
        <translation>As imagens agora são {width} x {height}: ela é ajustada a isso.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now, of another shape: calibrate anew.</source>
        <extracomment>screen calib.other_shape</extracomment>
        <translation>As imagens agora são {width} x {height}, de outra forma: calibre de novo.</translation>
    </message>
    <message>
        <source>Use</source>
        <extracomment>screen calib.use</extracomment>
        <translation>Usar</translation>
    </message>
    <message>
        <source>In use: {title}. The engines take it when the mirror is started again.</source>
        <extracomment>screen calib.used</extracomment>
        <translation>Em uso: {title}. Os motores a usam quando o espelho reiniciar.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>screen calib.remove</extracomment>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove it for good?</source>
        <extracomment>screen calib.remove_sure</extracomment>
        <translation>Remover para sempre?</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <extracomment>screen calib.removed</extracomment>
        <translation>Removida: {title}</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <extracomment>screen calib.keep</extracomment>
        <translation>Salvar como nova versão</translation>
    </message>
    <message>
        <source>See whether it fits</source>
        <extracomment>screen calib.look</extracomment>
        <translation>Ver se encaixa</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>screen calib.column.made</extracomment>
        <translation>Data</translation>
    </message>
    <message>
        <source>Lens from</source>
        <extracomment>screen calib.column.method</extracomment>
        <translation>Lente por</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>screen calib.column.error</extracomment>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Camera height</source>
        <extracomment>screen calib.column.floor</extracomment>
        <translation>Altura da câmera</translation>
    </message>
    <message>
        <source>ChArUco board</source>
        <extracomment>screen calib.method.charuco</extracomment>
        <translation>Tabuleiro ChArUco</translation>
    </message>
    <message>
        <source>checkerboard</source>
        <extracomment>screen calib.method.checkerboard</extracomment>
        <translation>xadrez</translation>
    </message>
    <message>
        <source>known camera</source>
        <extracomment>screen calib.method.preset</extracomment>
        <translation>câmera conhecida</translation>
    </message>
    <message>
        <source>field of view</source>
        <extracomment>screen calib.method.field_of_view</extracomment>
        <translation>campo de visão</translation>
    </message>
    <message>
        <source>photograph</source>
        <extracomment>screen calib.method.exif</extracomment>
        <translation>foto</translation>
    </message>
    <message>
        <source>given</source>
        <extracomment>screen calib.method.given</extracomment>
        <translation>informado</translation>
    </message>
    <message>
        <source>The glass</source>
        <extracomment>screen calib.glass.title</extracomment>
        <translation>O vidro</translation>
    </message>
    <message>
        <source>Measure with a rule, to the millimetre; the lens is where the camera looks from.</source>
        <extracomment>screen calib.glass.about</extracomment>
        <translation>Meça com régua, ao milímetro; a lente é de onde a câmera olha.</translation>
    </message>
    <message>
        <source>Two-way mirror</source>
        <extracomment>screen calib.glass.mirror</extracomment>
        <translation>Espelho espião</translation>
    </message>
    <message>
        <source>Plain display</source>
        <extracomment>screen calib.glass.display</extracomment>
        <translation>Tela simples</translation>
    </message>
    <message>
        <source>Width of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.width_mm</extracomment>
        <translation>Largura da imagem na tela, mm</translation>
    </message>
    <message>
        <source>Height of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.height_mm</extracomment>
        <translation>Altura da imagem na tela, mm</translation>
    </message>
    <message>
        <source>Lens above the picture&apos;s top edge, mm</source>
        <extracomment>screen calib.glass.camera_above_mm</extracomment>
        <translation>Lente acima da borda superior da imagem, mm</translation>
    </message>
    <message>
        <source>Lens right of its middle, mm</source>
        <extracomment>screen calib.glass.camera_right_mm</extracomment>
        <translation>Lente à direita do meio, mm</translation>
    </message>
    <message>
        <source>Lens before the screen, mm</source>
        <extracomment>screen calib.glass.camera_ahead_mm</extracomment>
        <translation>Lente à frente da tela, mm</translation>
    </message>
    <message>
        <source>Screen behind the mirror&apos;s face, mm</source>
        <extracomment>screen calib.glass.gap_mm</extracomment>
        <translation>Tela atrás da face do espelho, mm</translation>
    </message>
    <message>
        <source>Camera turned to the member&apos;s left, °</source>
        <extracomment>screen calib.glass.turn_deg</extracomment>
        <translation>Câmera virada para a esquerda do aluno, °</translation>
    </message>
    <message>
        <source>Screen leans down, °</source>
        <extracomment>screen calib.glass.tilt_deg</extracomment>
        <translation>Tela inclinada para baixo, °</translation>
    </message>
    <message>
        <source>This screen shows {width} x {height} px.</source>
        <extracomment>screen calib.glass.pixels</extracomment>
        <translation>Esta tela mostra {width} x {height} px.</translation>
    </message>
    <message>
        <source>from the side</source>
        <extracomment>screen calib.glass.side, review from.side</extracomment>
        <translation>de lado</translation>
    </message>
    <message>
        <source>The floor</source>
        <extracomment>screen calib.floor.title</extracomment>
        <translation>O chão</translation>
    </message>
    <message>
        <source>Gravity and the camera&apos;s height: stand straight in three places, seen whole.</source>
        <extracomment>screen calib.floor.about</extracomment>
        <translation>Gravidade e altura da câmera: fique em pé, reto, em três lugares, visto por inteiro.</translation>
    </message>
    <message>
        <source>Found by</source>
        <extracomment>screen calib.floor.way</extracomment>
        <translation>Medido com</translation>
    </message>
    <message>
        <source>Somebody who stands</source>
        <extracomment>screen calib.floor.members</extracomment>
        <translation>Alguém em pé</translation>
    </message>
    <message>
        <source>The board on the floor</source>
        <extracomment>screen calib.floor.board</extracomment>
        <translation>O tabuleiro no chão</translation>
    </message>
    <message>
        <source>Their height, cm</source>
        <extracomment>screen calib.floor.height</extracomment>
        <translation>Altura da pessoa, cm</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>screen calib.floor.unknown</extracomment>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>screen calib.floor.places</extracomment>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Calibrate the lens first, or use a calibration that is kept</source>
        <extracomment>screen calib.floor.no_lens</extracomment>
        <translation>Calibre a lente antes ou use uma calibração salva</translation>
    </message>
    <message>
        <source>Camera {height} m over the floor, looks down by {pitch}°, rolled by {roll}°, ± {spread}°</source>
        <extracomment>screen calib.floor.found</extracomment>
        <translation>Câmera a {height} m do chão, olha {pitch}° para baixo, girada {roll}°, ± {spread}°</translation>
    </message>
    <message>
        <source>Stand where I see all of you</source>
        <extracomment>screen calib.floor.hint.show, report advice.seen_better</extracomment>
        <translation>Fique onde eu veja você por inteiro</translation>
    </message>
    <message>
        <source>These engines have no 3D: use the board</source>
        <extracomment>screen calib.floor.hint.no_depth</extracomment>
        <translation>Estes motores não têm 3D: use o tabuleiro</translation>
    </message>
    <message>
        <source>Stand straight, and still</source>
        <extracomment>screen calib.floor.hint.still</extracomment>
        <translation>Fique reto, sem se mexer</translation>
    </message>
    <message>
        <source>Good. Now another place</source>
        <extracomment>screen calib.floor.hint.elsewhere</extracomment>
        <translation>Bom. Agora outro lugar</translation>
    </message>
    <message>
        <source>Done. The floor is known</source>
        <extracomment>screen calib.floor.hint.done</extracomment>
        <translation>Pronto. O chão é conhecido</translation>
    </message>
    <message>
        <source>That does not fit: start again</source>
        <extracomment>screen calib.floor.hint.poor</extracomment>
        <translation>Não encaixa: comece de novo</translation>
    </message>
    <message>
        <source>Lay the board on the floor, face up</source>
        <extracomment>screen calib.floor.hint.lay</extracomment>
        <translation>Ponha o tabuleiro no chão, virado para cima</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <extracomment>screen calib.check.title</extracomment>
        <translation>Encaixa?</translation>
    </message>
    <message>
        <source>Stand two metres away, look at your nose: the ring lies on it.</source>
        <extracomment>screen calib.check.mirror</extracomment>
        <translation>Fique a dois metros e olhe seu nariz: o anel está sobre ele.</translation>
    </message>
    <message>
        <source>Skeleton and picture come from one camera: there is nothing to move.</source>
        <extracomment>screen calib.check.display</extracomment>
        <translation>Esqueleto e imagem vêm de uma só câmera: não há nada a mover.</translation>
    </message>
    <message>
        <source>Arrows: 1 mm  ·  with Shift: 10 mm  ·  Return: it fits  ·  Escape: back</source>
        <extracomment>screen calib.check.keys</extracomment>
        <translation>Setas: 1 mm  ·  com Shift: 10 mm  ·  Enter: encaixa  ·  Esc: voltar</translation>
    </message>
    <message>
        <source>Escape: back</source>
        <extracomment>screen calib.check.close</extracomment>
        <translation>Esc: voltar</translation>
    </message>
    <message>
        <source>Not moved</source>
        <extracomment>screen calib.check.unmoved</extracomment>
        <translation>Não movido</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <extracomment>screen calib.check.left</extracomment>
        <translation>{mm} mm à esquerda</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <extracomment>screen calib.check.right</extracomment>
        <translation>{mm} mm à direita</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <extracomment>screen calib.check.up</extracomment>
        <translation>{mm} mm acima</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <extracomment>screen calib.check.down</extracomment>
        <translation>{mm} mm abaixo</translation>
    </message>
    <message>
        <source>measure: {length} mm</source>
        <extracomment>screen calib.check.ruler</extracomment>
        <translation>meça: {length} mm</translation>
    </message>
    <message>
        <source>Where the glass is, is not known yet: enter it under Glass</source>
        <extracomment>screen calib.check.no_glass</extracomment>
        <translation>Ainda não se sabe onde está o vidro: informe em Vidro</translation>
    </message>
    <message>
        <source>I see you, but no depth: these engines have no 3D</source>
        <extracomment>screen calib.check.no_depth</extracomment>
        <translation>Vejo você, mas sem profundidade: estes motores não têm 3D</translation>
    </message>
    <message>
        <source>Stand before the mirror</source>
        <extracomment>screen calib.check.nobody</extracomment>
        <translation>Fique diante do espelho</translation>
    </message>
    <message>
        <source>Plans</source>
        <extracomment>screen choose.group.plans, screen trainer.plans</extracomment>
        <translation>Treinos</translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} exercises</source>
        <extracomment>screen choose.plan</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} exercício</numerusform>
            <numerusform>{minutes} min  ·  {count} exercícios</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  week {week} of {weeks}</source>
        <extracomment>screen choose.plan_week</extracomment>
        <translation>{minutes} min  ·  sem. {week} de {weeks}</translation>
    </message>
    <message>
        <source>How heavy?</source>
        <extracomment>screen next.weigh</extracomment>
        <translation>Quanta carga?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a field</source>
        <extracomment>screen next.weigh_hint</extracomment>
        <translation>Toque ou deixe a mão sobre um campo</translation>
    </message>
    <message numerus="yes">
        <source>exercise {number} of {count}</source>
        <extracomment>screen next.step</extracomment>
        <translation>
            <numerusform>exercício {number} de {count}</numerusform>
            <numerusform>exercício {number} de {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <extracomment>screen next.week</extracomment>
        <translation>semana {week} de {weeks}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} repetitions</source>
        <extracomment>screen next.reps</extracomment>
        <translation>Série {set} de {sets}  ·  {target} repetições</translation>
    </message>
    <message>
        <source>{down} s down, {pause} s pause, {up} s up</source>
        <extracomment>screen next.tempo</extracomment>
        <translation>{down} s descida, {pause} s pausa, {up} s subida</translation>
    </message>
    <message>
        <source>{down} s down, {up} s up</source>
        <extracomment>screen next.tempo_no_pause</extracomment>
        <translation>{down} s descida, {up} s subida</translation>
    </message>
    <message>
        <source>weight</source>
        <extracomment>screen next.load</extracomment>
        <translation>carga</translation>
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
        <translation>sem carga</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>screen next.skip</extracomment>
        <translation>Pular</translation>
    </message>
    <message>
        <source>End the plan</source>
        <extracomment>screen next.end</extracomment>
        <translation>Encerrar o treino</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target}</source>
        <extracomment>screen workout.set_led</extracomment>
        <translation>Série {set} de {sets}  ·  {target}</translation>
    </message>
    <message>
        <source>{value} m/s</source>
        <extracomment>screen workout.velocity</extracomment>
        <translation>{value} m/s</translation>
    </message>
    <message>
        <source>about {value} m/s</source>
        <extracomment>screen workout.velocity_about</extracomment>
        <translation>cerca de {value} m/s</translation>
    </message>
    <message>
        <source>Enough: you are {loss} % slower</source>
        <extracomment>screen workout.enough</extracomment>
        <translation>Chega: você está {loss} % mais lento</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>screen menu.weight, review facts.load</extracomment>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Weight: {load}</source>
        <extracomment>screen set.weight</extracomment>
        <translation>Carga: {load}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <extracomment>screen set.comes, screen voice.next, screen energy.next</extracomment>
        <translation>A seguir: {title}</translation>
    </message>
    <message>
        <source>That was the whole plan</source>
        <extracomment>screen set.plan_done</extracomment>
        <translation>Esse foi o treino todo</translation>
    </message>
    <message>
        <source>Your best: {best}</source>
        <extracomment>screen set.against</extracomment>
        <translation>Seu recorde: {best}</translation>
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
        <translation>Mais carga que nunca</translation>
    </message>
    <message>
        <source>Stronger than ever: {load} kg once</source>
        <extracomment>screen set.record.once_kg</extracomment>
        <translation>Mais forte que nunca: {load} kg uma vez</translation>
    </message>
    <message numerus="yes">
        <source>More than ever: {count}</source>
        <extracomment>screen set.record.reps</extracomment>
        <translation>
            <numerusform>Mais que nunca: {count}</numerusform>
            <numerusform>Mais que nunca: {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than ever: {count} s</source>
        <extracomment>screen set.record.held_s</extracomment>
        <translation>
            <numerusform>Mais tempo que nunca: {count} s</numerusform>
            <numerusform>Mais tempo que nunca: {count} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weeks in a row</source>
        <extracomment>screen progress.weeks</extracomment>
        <translation>
            <numerusform>{count} semana seguida</numerusform>
            <numerusform>{count} semanas seguidas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week in a row</source>
        <extracomment>screen progress.weeks_one</extracomment>
        <translation>1 semana seguida</translation>
    </message>
    <message numerus="yes">
        <source>{count} records today</source>
        <extracomment>screen progress.records</extracomment>
        <translation>
            <numerusform>{count} recorde hoje</numerusform>
            <numerusform>{count} recordes hoje</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record today</source>
        <extracomment>screen progress.records_one</extracomment>
        <translation>1 recorde hoje</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>screen board.open</extracomment>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>This week</source>
        <extracomment>screen board.title</extracomment>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Energy, of everybody who chose to be here</source>
        <extracomment>screen board.hint</extracomment>
        <translation>Energia de quem quis estar aqui</translation>
    </message>
    <message>
        <source>Nobody is on the board yet this week</source>
        <extracomment>screen board.empty</extracomment>
        <translation>Ainda não há ninguém no ranking esta semana</translation>
    </message>
    <message>
        <source>Put me on it</source>
        <extracomment>screen board.join</extracomment>
        <translation>Entrar no ranking</translation>
    </message>
    <message>
        <source>Take me off</source>
        <extracomment>screen board.leave</extracomment>
        <translation>Sair do ranking</translation>
    </message>
    <message>
        <source>Name: small letters, digits, _</source>
        <extracomment>screen plans.name</extracomment>
        <translation>Nome: minúsculas, dígitos, _</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>screen plans.everybody</extracomment>
        <translation>todos</translation>
    </message>
    <message>
        <source>comes with the mirror</source>
        <extracomment>screen plans.library</extracomment>
        <translation>vem com o espelho</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>screen plans.keep</extracomment>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Kept. The mirror offers it from the next session on.</source>
        <extracomment>screen plans.kept</extracomment>
        <translation>Salvo. O espelho oferece a partir da próxima visita.</translation>
    </message>
    <message numerus="yes">
        <source>Right: {count} exercises, {minutes} min</source>
        <extracomment>screen plans.right</extracomment>
        <translation>
            <numerusform>Certo: {count} exercício, {minutes} min</numerusform>
            <numerusform>Certo: {count} exercícios, {minutes} min</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this plan for good?</source>
        <extracomment>screen plans.sure</extracomment>
        <translation>Apagar este treino para sempre?</translation>
    </message>
    <message>
        <source>Enough</source>
        <extracomment>screen voice.enough</extracomment>
        <translation>Chega</translation>
    </message>
    <message>
        <source>Everything, for experts</source>
        <extracomment>screen settings.all</extracomment>
        <translation>Tudo, para especialistas</translation>
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
        <translation>Qual câmera?</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <extracomment>screen settings.camera.mirror</extracomment>
        <translation>Mostrar a imagem como um espelho</translation>
    </message>
    <message>
        <source>The camera is turned</source>
        <extracomment>screen settings.camera.turn</extracomment>
        <translation>A câmera está girada</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>screen settings.camera.turn.0</extracomment>
        <translation>sem girar</translation>
    </message>
    <message>
        <source>a quarter to the right</source>
        <extracomment>screen settings.camera.turn.90</extracomment>
        <translation>um quarto à direita</translation>
    </message>
    <message>
        <source>upside down</source>
        <extracomment>screen settings.camera.turn.180</extracomment>
        <translation>de cabeça para baixo</translation>
    </message>
    <message>
        <source>a quarter to the left</source>
        <extracomment>screen settings.camera.turn.270</extracomment>
        <translation>um quarto à esquerda</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>screen settings.screen</extracomment>
        <translation>Tela</translation>
    </message>
    <message>
        <source>How the display hangs</source>
        <extracomment>screen settings.screen.orientation</extracomment>
        <translation>Posição da tela</translation>
    </message>
    <message>
        <source>as it says itself</source>
        <extracomment>screen settings.screen.orientation.auto</extracomment>
        <translation>automática</translation>
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
        <translation>Idioma</translation>
    </message>
    <message>
        <source>that of the machine</source>
        <extracomment>screen settings.screen.language.auto</extracomment>
        <translation>o da máquina</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>screen settings.screen.theme</extracomment>
        <translation>Cores</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>screen settings.screen.theme.dark</extracomment>
        <translation>escuro</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>screen settings.screen.theme.light</extracomment>
        <translation>claro</translation>
    </message>
    <message>
        <source>strong contrast</source>
        <extracomment>screen settings.screen.theme.contrast</extracomment>
        <translation>alto contraste</translation>
    </message>
    <message>
        <source>Large letters</source>
        <extracomment>screen settings.screen.large_print</extracomment>
        <translation>Letras grandes</translation>
    </message>
    <message>
        <source>Nothing pulses or slides</source>
        <extracomment>screen settings.screen.reduced_motion</extracomment>
        <translation>Sem animações</translation>
    </message>
    <message>
        <source>Charts while somebody exercises</source>
        <extracomment>screen settings.screen.charts</extracomment>
        <translation>Gráficos durante o exercício</translation>
    </message>
    <message>
        <source>Draw the skeleton over the body</source>
        <extracomment>screen settings.screen.skeleton</extracomment>
        <translation>Desenhar o esqueleto sobre o corpo</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>screen settings.voice</extracomment>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What is heard</source>
        <extracomment>screen settings.voice.engine</extracomment>
        <translation>O que se ouve</translation>
    </message>
    <message>
        <source>the best voice there is</source>
        <extracomment>screen settings.voice.engine.auto</extracomment>
        <translation>a melhor voz que houver</translation>
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
        <translation>só tons</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>screen settings.voice.engine.none</extracomment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Be silent</source>
        <extracomment>screen settings.voice.mute</extracomment>
        <translation>Ficar em silêncio</translation>
    </message>
    <message>
        <source>Loudness</source>
        <extracomment>screen settings.voice.volume</extracomment>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Say each repetition</source>
        <extracomment>screen settings.voice.count</extracomment>
        <translation>Dizer cada repetição</translation>
    </message>
    <message>
        <source>Say what to do better</source>
        <extracomment>screen settings.voice.cues</extracomment>
        <translation>Dizer o que melhorar</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>screen settings.visit</extracomment>
        <translation>Treino</translation>
    </message>
    <message>
        <source>A set begins with</source>
        <extracomment>screen settings.visit.exercise</extracomment>
        <translation>Uma série começa com</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <extracomment>screen settings.visit.target_reps</extracomment>
        <translation>Repetições por série</translation>
    </message>
    <message>
        <source>Countdown before a set</source>
        <extracomment>screen settings.visit.countdown_s</extracomment>
        <translation>Contagem antes da série</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <extracomment>screen settings.visit.rest_s</extracomment>
        <translation>Descanso entre séries</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>screen settings.members</extracomment>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Guests may train</source>
        <extracomment>screen settings.members.guests</extracomment>
        <translation>Visitantes podem treinar</translation>
    </message>
    <message>
        <source>Show the members&apos; names to choose from</source>
        <extracomment>screen settings.members.names</extracomment>
        <translation>Mostrar os nomes dos alunos para escolher</translation>
    </message>
    <message>
        <source>What guests did is erased after</source>
        <extracomment>screen settings.members.guest_hours</extracomment>
        <translation>Dados de visitantes são apagados após</translation>
    </message>
    <message>
        <source>What members did is erased after (0: never)</source>
        <extracomment>screen settings.members.member_days</extracomment>
        <translation>Dados de alunos são apagados após (0: nunca)</translation>
    </message>
    <message>
        <source>What is kept</source>
        <extracomment>screen settings.recording</extracomment>
        <translation>O que fica guardado</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <extracomment>screen settings.recording.keep</extracomment>
        <translation>Guardar o que foi feito</translation>
    </message>
    <message>
        <source>Keep the skeletons, which reviewing needs</source>
        <extracomment>screen settings.recording.poses</extracomment>
        <translation>Guardar os esqueletos, necessários para rever</translation>
    </message>
    <message>
        <source>This door</source>
        <extracomment>screen settings.trainer</extracomment>
        <translation>Acesso</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <extracomment>screen settings.trainer.pin</extracomment>
        <translation>Um novo PIN</translation>
    </message>
    <message>
        <source>hours</source>
        <extracomment>screen settings.unit.h</extracomment>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>screen settings.unit.days</extracomment>
        <translation>dias</translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>screen settings.unit.%</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source>No picture was kept</source>
        <extracomment>review picture.none</extracomment>
        <translation>Nenhuma imagem salva</translation>
    </message>
    <message>
        <source>Nobody was seen here</source>
        <extracomment>review picture.nobody</extracomment>
        <translation>Ninguém foi visto aqui</translation>
    </message>
    <message>
        <source>3D</source>
        <extracomment>review figure.title</extracomment>
        <translation>3D</translation>
    </message>
    <message>
        <source>drag to turn</source>
        <extracomment>review figure.hint</extracomment>
        <translation>arraste para girar</translation>
    </message>
    <message>
        <source>No 3D in this session</source>
        <extracomment>review figure.none</extracomment>
        <translation>Sem 3D nesta sessão</translation>
    </message>
    <message>
        <source>3D figure</source>
        <extracomment>review figure.name</extracomment>
        <translation>Figura 3D</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>review figure.ghost</extracomment>
        <translation>outra</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>review scrub.play, report player.play</extracomment>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>review scrub.pause, report player.pause</extracomment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>review scrub.position, report player.position</extracomment>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>review scrub.speed, report player.speed</extracomment>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>loop rep</source>
        <extracomment>review scrub.loop</extracomment>
        <translation>repetir rep</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <extracomment>review scrub.times</extracomment>
        <translation>{speed}x</translation>
    </message>
    <message>
        <source>doubt</source>
        <extracomment>review strip.doubt, review picture.doubt</extracomment>
        <translation>dúvida</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>review strip.counted</extracomment>
        <translation>contada</translation>
    </message>
    <message>
        <source>not counted</source>
        <extracomment>review strip.stays</extracomment>
        <translation>não contada</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>review strip.good, report fact.quality_good</extracomment>
        <translation>bom</translation>
    </message>
    <message>
        <source>fair</source>
        <extracomment>review strip.fair</extracomment>
        <translation>regular</translation>
    </message>
    <message>
        <source>poor</source>
        <extracomment>review strip.poor</extracomment>
        <translation>fraca</translation>
    </message>
    <message>
        <source>Repetition {number}: {level}, quality {quality} %</source>
        <extracomment>review strip.rep</extracomment>
        <translation>Repetição {number}: {level}, qualidade {quality} %</translation>
    </message>
    <message>
        <source>Doubt at {time}: {label}</source>
        <extracomment>review strip.doubtful</extracomment>
        <translation>Dúvida em {time}: {label}</translation>
    </message>
    <message>
        <source>No repetition in this set</source>
        <extracomment>review strip.none</extracomment>
        <translation>Nenhuma repetição nesta série</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>review chart.mean</extracomment>
        <translation>média</translation>
    </message>
    <message>
        <source>± SD</source>
        <extracomment>review chart.spread</extracomment>
        <translation>± DP</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <extracomment>review chart.waiting</extracomment>
        <translation>Medindo …</translation>
    </message>
    <message>
        <source>Nothing was measured here</source>
        <extracomment>review chart.none</extracomment>
        <translation>Nada foi medido aqui</translation>
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
        <translation>Buscar canais…</translation>
    </message>
    <message>
        <source>Often used</source>
        <extracomment>review channels.favourites</extracomment>
        <translation>Mais usados</translation>
    </message>
    <message>
        <source>left and right</source>
        <extracomment>review channels.pair</extracomment>
        <translation>esquerda e direita</translation>
    </message>
    <message>
        <source>No channel is called that</source>
        <extracomment>review channels.none</extracomment>
        <translation>Nenhum canal com esse nome</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>review channels.name, review chart.channels</extracomment>
        <translation>Canais</translation>
    </message>
    <message>
        <source>Not yet enough sessions</source>
        <extracomment>review trend.none</extracomment>
        <translation>Ainda não há sessões suficientes</translation>
    </message>
    <message>
        <source>Trend</source>
        <extracomment>review trend.name</extracomment>
        <translation>Evolução</translation>
    </message>
    <message>
        <source>Search member, exercise…</source>
        <extracomment>review sessions.search</extracomment>
        <translation>Buscar aluno, exercício…</translation>
    </message>
    <message>
        <source>No session is called that</source>
        <extracomment>review sessions.none</extracomment>
        <translation>Nenhuma sessão com esse nome</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>review details.fault</extracomment>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Faults</source>
        <extracomment>review details.faults</extracomment>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Doubt, {time}</source>
        <extracomment>review details.doubt</extracomment>
        <translation>Dúvida, {time}</translation>
    </message>
    <message>
        <source>Was a rep</source>
        <extracomment>review details.was_rep</extracomment>
        <translation>Era uma</translation>
    </message>
    <message>
        <source>Right as is</source>
        <extracomment>review details.right</extracomment>
        <translation>Está certo</translation>
    </message>
    <message>
        <source>Settled: was a repetition</source>
        <extracomment>review details.settled_rep</extracomment>
        <translation>Resolvido: era uma repetição</translation>
    </message>
    <message>
        <source>Settled: right as it is</source>
        <extracomment>review details.settled_right</extracomment>
        <translation>Resolvido: está certo assim</translation>
    </message>
    <message>
        <source>Settled: was none</source>
        <extracomment>review details.settled_none</extracomment>
        <translation>Resolvido: não era</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>review details.undo</extracomment>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <extracomment>review details.note</extracomment>
        <translation>Escrever uma nota…</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>review details.note_name, report note.title</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>review keys.title</extracomment>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>close</source>
        <extracomment>review keys.close</extracomment>
        <translation>fechar</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>review list.today</extracomment>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>review list.yesterday</extracomment>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>Batch: {name}</source>
        <extracomment>review list.batch</extracomment>
        <translation>Lote: {name}</translation>
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
            <numerusform>{count} dúvida</numerusform>
            <numerusform>{count} dúvidas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 doubt</source>
        <extracomment>review list.doubts_one, review head.doubts_one</extracomment>
        <translation>1 dúvida</translation>
    </message>
    <message>
        <source>nothing recognised</source>
        <extracomment>review list.nothing</extracomment>
        <translation>nada reconhecido</translation>
    </message>
    <message>
        <source>set {number}</source>
        <extracomment>review head.set</extracomment>
        <translation>série {number}</translation>
    </message>
    <message>
        <source>whole</source>
        <extracomment>review head.whole</extracomment>
        <translation>tudo</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules, {added} added, {refused} refused</source>
        <extracomment>review head.changed</extracomment>
        <translation>
            <numerusform>{count} pelas regras, {added} somadas, {refused} recusadas</numerusform>
            <numerusform>{count} pelas regras, {added} somadas, {refused} recusadas</numerusform>
        </translation>
    </message>
    <message>
        <source>energy {points} per minute</source>
        <extracomment>review head.energy</extracomment>
        <translation>energia {points} por minuto</translation>
    </message>
    <message>
        <source>{name}, calibrated</source>
        <extracomment>review head.camera</extracomment>
        <translation>{name}, calibrada</translation>
    </message>
    <message>
        <source>camera not calibrated</source>
        <extracomment>review head.uncalibrated</extracomment>
        <translation>câmera não calibrada</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>review head.compare</extracomment>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>review head.report</extracomment>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Choose a session on the left</source>
        <extracomment>review said.none</extracomment>
        <translation>Escolha uma sessão à esquerda</translation>
    </message>
    <message>
        <source>{title}: {error}</source>
        <extracomment>review said.failed</extracomment>
        <translation>{title}: {error}</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>review said.kept</extracomment>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>This session cannot be exported here: {error}</source>
        <extracomment>review said.no_export</extracomment>
        <translation>Esta sessão não pode ser exportada aqui: {error}</translation>
    </message>
    <message>
        <source>Press Esc again to close</source>
        <extracomment>review said.leave</extracomment>
        <translation>Esc de novo para fechar</translation>
    </message>
    <message>
        <source>Working …</source>
        <extracomment>review said.working</extracomment>
        <translation>Trabalhando …</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <extracomment>review strip.set, review facts.set, report strip.set</extracomment>
        <translation>Série {number}</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>review strip.whole</extracomment>
        <translation>Tudo</translation>
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
        <translation>sustentação {number}</translation>
    </message>
    <message>
        <source>going out</source>
        <extracomment>review picture.out</extracomment>
        <translation>na ida</translation>
    </message>
    <message>
        <source>coming back</source>
        <extracomment>review picture.back</extracomment>
        <translation>na volta</translation>
    </message>
    <message>
        <source>Repetition {number}</source>
        <extracomment>review facts.rep, review rep.text, report player.rep</extracomment>
        <translation>Repetição {number}</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <extracomment>review facts.hold</extracomment>
        <translation>Sustentação {number}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <extracomment>review facts.doubt, report not.title</extracomment>
        <translation>Não contadas</translation>
    </message>
    <message>
        <source>All sets</source>
        <extracomment>review facts.whole</extracomment>
        <translation>Todas as séries</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <extracomment>review facts.range</extracomment>
        <translation>Amplitude de movimento</translation>
    </message>
    <message>
        <source>target {value}</source>
        <extracomment>review facts.target</extracomment>
        <translation>meta {value}</translation>
    </message>
    <message>
        <source>Way out</source>
        <extracomment>review facts.out</extracomment>
        <translation>Ida</translation>
    </message>
    <message>
        <source>Way back</source>
        <extracomment>review facts.back</extracomment>
        <translation>Volta</translation>
    </message>
    <message>
        <source>set mean {value}</source>
        <extracomment>review facts.mean</extracomment>
        <translation>média da série {value}</translation>
    </message>
    <message>
        <source>Left – right</source>
        <extracomment>review facts.sides, report fact.sides</extracomment>
        <translation>Esquerda – direita</translation>
    </message>
    <message>
        <source>even</source>
        <extracomment>review facts.even, report fact.sides_even</extracomment>
        <translation>igual</translation>
    </message>
    <message>
        <source>left less</source>
        <extracomment>review facts.less_left</extracomment>
        <translation>esquerda menos</translation>
    </message>
    <message>
        <source>right less</source>
        <extracomment>review facts.less_right</extracomment>
        <translation>direita menos</translation>
    </message>
    <message>
        <source>Speed lost since the fastest</source>
        <extracomment>review facts.loss</extracomment>
        <translation>Velocidade perdida desde a mais rápida</translation>
    </message>
    <message>
        <source>stop at 20 %</source>
        <extracomment>review facts.stop</extracomment>
        <translation>parar em 20 %</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <extracomment>review facts.smooth</extracomment>
        <translation>Fluidez</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>review facts.quality, report fact.quality, report sets.quality</extracomment>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>Jump height</source>
        <extracomment>review facts.jump</extracomment>
        <translation>Altura do salto</translation>
    </message>
    <message>
        <source>Held</source>
        <extracomment>review facts.held</extracomment>
        <translation>Mantido</translation>
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
        <translation>{value} kg no total</translation>
    </message>
    <message>
        <source>Once, estimated</source>
        <extracomment>review facts.once</extracomment>
        <translation>Uma vez, estimado</translation>
    </message>
    <message>
        <source>by weight and repetitions</source>
        <extracomment>review facts.epley</extracomment>
        <translation>por carga e repetições</translation>
    </message>
    <message>
        <source>Velocity of the weight</source>
        <extracomment>review facts.velocity</extracomment>
        <translation>Velocidade da carga</translation>
    </message>
    <message>
        <source>fastest {value}</source>
        <extracomment>review facts.fastest</extracomment>
        <translation>mais rápida {value}</translation>
    </message>
    <message>
        <source>{value} % lost at the end</source>
        <extracomment>review facts.lost</extracomment>
        <translation>{value} % perdidos no fim</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules</source>
        <extracomment>review facts.by_rules</extracomment>
        <translation>
            <numerusform>{count} pelas regras</numerusform>
            <numerusform>{count} pelas regras</numerusform>
        </translation>
    </message>
    <message>
        <source>Pace</source>
        <extracomment>review facts.cadence</extracomment>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>{value} a minute</source>
        <extracomment>review facts.per_minute</extracomment>
        <translation>{value} por minuto</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>screen choose.group.energy, review facts.energy, report energy.title</extracomment>
        <translation>Energia</translation>
    </message>
    <message>
        <source>{value} points</source>
        <extracomment>review facts.points</extracomment>
        <translation>{value} pontos</translation>
    </message>
    <message>
        <source>Time under tension</source>
        <extracomment>review facts.tension</extracomment>
        <translation>Tempo sob tensão</translation>
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
        <translation>± {deg}°: não avaliar {view}</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge</source>
        <extracomment>review chart.warn_plain</extracomment>
        <translation>± {deg}°: não avaliar</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <extracomment>review view.front</extracomment>
        <translation>visto de frente</translation>
    </message>
    <message>
        <source>seen at an angle</source>
        <extracomment>review view.three_quarter</extracomment>
        <translation>visto na diagonal</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <extracomment>review view.side</extracomment>
        <translation>visto de lado</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <extracomment>review view.back</extracomment>
        <translation>visto de costas</translation>
    </message>
    <message>
        <source>from the front</source>
        <extracomment>review from.front</extracomment>
        <translation>de frente</translation>
    </message>
    <message>
        <source>at an angle</source>
        <extracomment>review from.three_quarter</extracomment>
        <translation>na diagonal</translation>
    </message>
    <message>
        <source>from behind</source>
        <extracomment>review from.back</extracomment>
        <translation>de costas</translation>
    </message>
    <message>
        <source>{joint} angle</source>
        <extracomment>review chart.angle</extracomment>
        <translation>{joint}: ângulo</translation>
    </message>
    <message>
        <source>Knee</source>
        <extracomment>review joint.knee, exercise glute_bridge, exercise plank</extracomment>
        <translation>Joelho</translation>
    </message>
    <message>
        <source>Hip</source>
        <extracomment>review joint.hip, exercise mountain_climber, exercise pike_push_up, exercise plank</extracomment>
        <translation>Quadril</translation>
    </message>
    <message>
        <source>Ankle</source>
        <extracomment>review joint.ankle</extracomment>
        <translation>Tornozelo</translation>
    </message>
    <message>
        <source>Elbow</source>
        <extracomment>review joint.elbow, exercise arm_circle, exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Cotovelo</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <extracomment>review joint.shoulder</extracomment>
        <translation>Ombro</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <extracomment>review joint.lean</extracomment>
        <translation>Inclinação do tronco</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>review chart.time, report fact.time</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>0–100 %</source>
        <extracomment>review chart.overlay</extracomment>
        <translation>0–100 %</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <extracomment>review trend.title</extracomment>
        <translation>Doze semanas</translation>
    </message>
    <message>
        <source>repetitions a minute</source>
        <extracomment>review trend.rate</extracomment>
        <translation>repetições por minuto</translation>
    </message>
    <message>
        <source>range of motion</source>
        <extracomment>review trend.range</extracomment>
        <translation>amplitude de movimento</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <extracomment>review trend.velocity</extracomment>
        <translation>velocidade média</translation>
    </message>
    <message>
        <source>heaviest weight</source>
        <extracomment>review trend.load</extracomment>
        <translation>maior carga</translation>
    </message>
    <message>
        <source>lifted altogether</source>
        <extracomment>review trend.volume</extracomment>
        <translation>levantado no total</translation>
    </message>
    <message>
        <source>fastest repetition</source>
        <extracomment>review trend.bar</extracomment>
        <translation>repetição mais rápida</translation>
    </message>
    <message>
        <source>lifted once, estimated</source>
        <extracomment>review trend.once</extracomment>
        <translation>levantado uma vez, estimado</translation>
    </message>
    <message>
        <source>week of {date}</source>
        <extracomment>review trend.week</extracomment>
        <translation>semana de {date}</translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>review compare.title</extracomment>
        <translation>Comparar com</translation>
    </message>
    <message>
        <source>Best repetition of this set</source>
        <extracomment>review compare.reference</extracomment>
        <translation>Melhor repetição desta série</translation>
    </message>
    <message>
        <source>This</source>
        <extracomment>review compare.this</extracomment>
        <translation>Esta</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>review compare.other</extracomment>
        <translation>Outra</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>review compare.difference</extracomment>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>There is nothing else to compare with</source>
        <extracomment>review compare.none</extracomment>
        <translation>Não há mais nada para comparar</translation>
    </message>
    <message>
        <source>{joint}, at {percent} %</source>
        <extracomment>review compare.angle</extracomment>
        <translation>{joint}, em {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>review export.cancel</extracomment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <extracomment>review export.csv</extracomment>
        <translation>Tabelas (CSV)</translation>
    </message>
    <message>
        <source>Tables (Parquet)</source>
        <extracomment>review export.parquet</extracomment>
        <translation>Tabelas (Parquet)</translation>
    </message>
    <message>
        <source>Points for OpenSim (TRC)</source>
        <extracomment>review export.trc</extracomment>
        <translation>Pontos para OpenSim (TRC)</translation>
    </message>
    <message>
        <source>Angles for OpenSim (MOT)</source>
        <extracomment>review export.mot</extracomment>
        <translation>Ângulos para OpenSim (MOT)</translation>
    </message>
    <message>
        <source>Points and events (C3D)</source>
        <extracomment>review export.c3d</extracomment>
        <translation>Pontos e eventos (C3D)</translation>
    </message>
    <message>
        <source>Skeleton animation (BVH)</source>
        <extracomment>review export.bvh</extracomment>
        <translation>Animação do esqueleto (BVH)</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <extracomment>review export.json</extracomment>
        <translation>Tudo (JSON)</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <extracomment>review export.xlsx</extracomment>
        <translation>Planilha (Excel)</translation>
    </message>
    <message>
        <source>Report (PDF, HTML)</source>
        <extracomment>review export.report</extracomment>
        <translation>Relatório (PDF, HTML)</translation>
    </message>
    <message>
        <source>Replay</source>
        <extracomment>review keys.replay</extracomment>
        <translation>Reprodução</translation>
    </message>
    <message>
        <source>play, pause</source>
        <extracomment>review keys.play</extracomment>
        <translation>reproduzir, pausar</translation>
    </message>
    <message>
        <source>one frame</source>
        <extracomment>review keys.step</extracomment>
        <translation>uma imagem</translation>
    </message>
    <message>
        <source>repetition before, after</source>
        <extracomment>review keys.rep</extracomment>
        <translation>repetição anterior, seguinte</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <extracomment>review keys.speed</extracomment>
        <translation>mais lento, mais rápido</translation>
    </message>
    <message>
        <source>repeat this repetition</source>
        <extracomment>review keys.loop</extracomment>
        <translation>repetir esta repetição</translation>
    </message>
    <message>
        <source>Judging</source>
        <extracomment>review keys.judge</extracomment>
        <translation>Avaliar</translation>
    </message>
    <message>
        <source>next doubt</source>
        <extracomment>review keys.doubt</extracomment>
        <translation>próxima dúvida</translation>
    </message>
    <message>
        <source>was a repetition</source>
        <extracomment>review keys.yes</extracomment>
        <translation>era uma repetição</translation>
    </message>
    <message>
        <source>was none, right as is</source>
        <extracomment>review keys.no</extracomment>
        <translation>não era, está certo assim</translation>
    </message>
    <message>
        <source>take it back</source>
        <extracomment>review keys.undo</extracomment>
        <translation>desfazer</translation>
    </message>
    <message>
        <source>a repetition is here that nothing counted</source>
        <extracomment>review keys.mark</extracomment>
        <translation>há aqui uma repetição que nada contou</translation>
    </message>
    <message>
        <source>it begins here, ends here</source>
        <extracomment>review keys.mark_edge</extracomment>
        <translation>começa aqui, termina aqui</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>review keys.note</extracomment>
        <translation>nota</translation>
    </message>
    <message>
        <source>First mark a repetition by A, or choose one that you marked</source>
        <extracomment>review said.no_mark</extracomment>
        <translation>Marque antes uma repetição com A, ou escolha uma que você marcou</translation>
    </message>
    <message>
        <source>Looking</source>
        <extracomment>review keys.look</extracomment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>set before, after</source>
        <extracomment>review keys.set</extracomment>
        <translation>série anterior, seguinte</translation>
    </message>
    <message>
        <source>repetitions over each other</source>
        <extracomment>review keys.overlay</extracomment>
        <translation>repetições sobrepostas</translation>
    </message>
    <message>
        <source>channels</source>
        <extracomment>review keys.channels</extracomment>
        <translation>canais</translation>
    </message>
    <message>
        <source>next trend</source>
        <extracomment>review keys.trend</extracomment>
        <translation>próxima evolução</translation>
    </message>
    <message>
        <source>compare</source>
        <extracomment>review keys.compare</extracomment>
        <translation>comparar</translation>
    </message>
    <message>
        <source>search</source>
        <extracomment>review keys.search</extracomment>
        <translation>buscar</translation>
    </message>
    <message>
        <source>export</source>
        <extracomment>review keys.export</extracomment>
        <translation>exportar</translation>
    </message>
    <message>
        <source>report</source>
        <extracomment>review keys.report</extracomment>
        <translation>relatório</translation>
    </message>
    <message>
        <source>these keys</source>
        <extracomment>review keys.keys</extracomment>
        <translation>estas teclas</translation>
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
        <translation>{weekday}, {date} de {month} de {year}</translation>
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
        <translation>Sua visita</translation>
    </message>
    <message>
        <source>Training report</source>
        <extracomment>report kind.session</extracomment>
        <translation>Relatório de treino</translation>
    </message>
    <message>
        <source>Video report</source>
        <extracomment>report kind.batch</extracomment>
        <translation>Relatório de vídeo</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>report page</extracomment>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message numerus="yes">
        <source>in {count} sets</source>
        <extracomment>report count.sets</extracomment>
        <translation>
            <numerusform>em {count} série</numerusform>
            <numerusform>em {count} séries</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 set</source>
        <extracomment>report count.sets_one</extracomment>
        <translation>em 1 série</translation>
    </message>
    <message>
        <source>nothing counted</source>
        <extracomment>report count.none</extracomment>
        <translation>nada contado</translation>
    </message>
    <message>
        <source>What you did</source>
        <extracomment>report did.title</extracomment>
        <translation>O que você fez</translation>
    </message>
    <message numerus="yes">
        <source>{count} s held</source>
        <extracomment>report did.held</extracomment>
        <translation>
            <numerusform>{count} s mantido</numerusform>
            <numerusform>{count} s mantidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more exercises</source>
        <extracomment>report did.more</extracomment>
        <translation>
            <numerusform>e mais {count} exercício</numerusform>
            <numerusform>e mais {count} exercícios</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more exercise</source>
        <extracomment>report did.more_one</extracomment>
        <translation>e mais 1 exercício</translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>report fact.range, report sets.range</extracomment>
        <translation>Amplitude</translation>
    </message>
    <message>
        <source>Tempo</source>
        <extracomment>report fact.tempo</extracomment>
        <translation>Cadência</translation>
    </message>
    <message>
        <source>not seen well enough</source>
        <extracomment>report fact.sides_missing</extracomment>
        <translation>não visto bem o bastante</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <extracomment>report fact.longest</extracomment>
        <translation>Maior sustentação</translation>
    </message>
    <message>
        <source>of the target</source>
        <extracomment>report fact.time_detail</extracomment>
        <translation>da meta</translation>
    </message>
    <message>
        <source>Clean holds</source>
        <extracomment>report fact.clean</extracomment>
        <translation>Sustentações limpas</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all}</source>
        <extracomment>report fact.clean_value</extracomment>
        <translation>
            <numerusform>{count} de {all}</numerusform>
            <numerusform>{count} de {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>very clean</source>
        <extracomment>report fact.quality_high</extracomment>
        <translation>muito limpo</translation>
    </message>
    <message>
        <source>a start</source>
        <extracomment>report fact.quality_start</extracomment>
        <translation>um começo</translation>
    </message>
    <message>
        <source>of the full way</source>
        <extracomment>report fact.range_detail</extracomment>
        <translation>da amplitude total</translation>
    </message>
    <message>
        <source>out {out} · back {back}</source>
        <extracomment>report fact.tempo_detail</extracomment>
        <translation>ida {out} · volta {back}</translation>
    </message>
    <message>
        <source>left goes further</source>
        <extracomment>report fact.sides_left</extracomment>
        <translation>a esquerda vai mais longe</translation>
    </message>
    <message>
        <source>right goes further</source>
        <extracomment>report fact.sides_right</extracomment>
        <translation>a direita vai mais longe</translation>
    </message>
    <message>
        <source>cannot be judged from this view</source>
        <extracomment>report fact.sides_unseen</extracomment>
        <translation>não dá para avaliar daqui</translation>
    </message>
    <message>
        <source>target {number}</source>
        <extracomment>report fact.longest_detail</extracomment>
        <translation>meta {number}</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <extracomment>report fact.none</extracomment>
        <translation>nada a medir</translation>
    </message>
    <message>
        <source>Nothing counted this time. That happens: here is what was seen.</source>
        <extracomment>report praise.none</extracomment>
        <translation>Nada foi contado desta vez. Acontece: aqui está o que foi visto.</translation>
    </message>
    <message>
        <source>{exercise}: more than ever before.</source>
        <extracomment>report praise.most</extracomment>
        <translation>{exercise}: mais do que nunca.</translation>
    </message>
    <message>
        <source>Clean from first to last.</source>
        <extracomment>report praise.clean</extracomment>
        <translation>Limpo do começo ao fim.</translation>
    </message>
    <message>
        <source>Full range in every repetition.</source>
        <extracomment>report praise.full</extracomment>
        <translation>Amplitude total em cada repetição.</translation>
    </message>
    <message>
        <source>{exercise}: cleaner than last time.</source>
        <extracomment>report praise.better</extracomment>
        <translation>{exercise}: mais limpo que da última vez.</translation>
    </message>
    <message numerus="yes">
        <source>Good work: {count} of {all} were clean.</source>
        <extracomment>report praise.good</extracomment>
        <translation>
            <numerusform>Bom trabalho: {count} de {all} foi limpa.</numerusform>
            <numerusform>Bom trabalho: {count} de {all} foram limpas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good work.</source>
        <extracomment>report praise.good_plain</extracomment>
        <translation>Bom trabalho.</translation>
    </message>
    <message>
        <source>A start. Every one of these counts.</source>
        <extracomment>report praise.start</extracomment>
        <translation>É um começo. Cada uma conta.</translation>
    </message>
    <message>
        <source>One thing to work on</source>
        <extracomment>report advice.title</extracomment>
        <translation>Uma coisa para treinar</translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} repetitions: {exercise}.</source>
        <extracomment>report advice.seen</extracomment>
        <translation>
            <numerusform>Visto em {count} de {all} repetições: {exercise}.</numerusform>
            <numerusform>Visto em {count} de {all} repetições: {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} holds: {exercise}.</source>
        <extracomment>report advice.seen_hold</extracomment>
        <translation>
            <numerusform>Visto em {count} de {all} sustentações: {exercise}.</numerusform>
            <numerusform>Visto em {count} de {all} sustentações: {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} stopped on the way: {exercise}.</source>
        <extracomment>report advice.short</extracomment>
        <translation>
            <numerusform>{count} de {all} parou no caminho: {exercise}.</numerusform>
            <numerusform>{count} de {all} pararam no caminho: {exercise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Think of it as each repetition begins. The rest is already there.</source>
        <extracomment>report advice.fault_why</extracomment>
        <translation>Pense nisso no início de cada repetição. O resto já está bom.</translation>
    </message>
    <message>
        <source>Think of it before you begin to hold. The rest is already there.</source>
        <extracomment>report advice.fault_why_hold</extracomment>
        <translation>Pense nisso antes de começar a sustentar. O resto já está bom.</translation>
    </message>
    <message>
        <source>Fewer, but each all the way, brings more than many short ones.</source>
        <extracomment>report advice.short_why</extracomment>
        <translation>Menos, mas completas, rendem mais que muitas curtas.</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged, because parts of you were out of sight.</source>
        <extracomment>report advice.seen_better_because</extracomment>
        <translation>
            <numerusform>{count} movimento não pôde ser avaliado: parte de você não aparecia.</numerusform>
            <numerusform>{count} movimentos não puderam ser avaliados: parte de você não aparecia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head and feet in the picture: then everything you do counts.</source>
        <extracomment>report advice.seen_better_why</extracomment>
        <translation>Cabeça e pés na imagem: assim tudo o que você faz conta.</translation>
    </message>
    <message>
        <source>Turn a little before you start</source>
        <extracomment>report advice.turn</extracomment>
        <translation>Vire um pouco antes de começar</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged from where the camera stood.</source>
        <extracomment>report advice.turn_because</extracomment>
        <translation>
            <numerusform>{count} movimento não pôde ser avaliado de onde estava a câmera.</numerusform>
            <numerusform>{count} movimentos não puderam ser avaliados de onde estava a câmera.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mirror shows how to stand: then everything you do counts.</source>
        <extracomment>report advice.turn_why</extracomment>
        <translation>O espelho mostra como ficar: assim tudo o que você faz conta.</translation>
    </message>
    <message>
        <source>Take your time</source>
        <extracomment>report advice.slow</extracomment>
        <translation>Vá com calma</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements were too fast to count.</source>
        <extracomment>report advice.slow_because</extracomment>
        <translation>
            <numerusform>{count} movimento foi rápido demais para contar.</numerusform>
            <numerusform>{count} movimentos foram rápidos demais para contar.</numerusform>
        </translation>
    </message>
    <message>
        <source>One breath out, one breath back. Slow is strong.</source>
        <extracomment>report advice.slow_why</extracomment>
        <translation>Uma respiração na ida, outra na volta. Devagar é forte.</translation>
    </message>
    <message>
        <source>Hold a little longer</source>
        <extracomment>report advice.longer</extracomment>
        <translation>Aguente um pouco mais</translation>
    </message>
    <message numerus="yes">
        <source>{count} holds were over before they counted.</source>
        <extracomment>report advice.longer_because</extracomment>
        <translation>
            <numerusform>{count} sustentação acabou antes de contar.</numerusform>
            <numerusform>{count} sustentações acabaram antes de contar.</numerusform>
        </translation>
    </message>
    <message>
        <source>A few seconds more each time is all it takes.</source>
        <extracomment>report advice.longer_why</extracomment>
        <translation>Alguns segundos a mais de cada vez bastam.</translation>
    </message>
    <message>
        <source>Let your left side go as far as your right</source>
        <extracomment>report advice.left</extracomment>
        <translation>Vá tão longe à esquerda quanto à direita</translation>
    </message>
    <message>
        <source>Let your right side go as far as your left</source>
        <extracomment>report advice.right</extracomment>
        <translation>Vá tão longe à direita quanto à esquerda</translation>
    </message>
    <message>
        <source>The {joint} moved {number} less on that side: {exercise}.</source>
        <extracomment>report advice.sides_because</extracomment>
        <translation>Desse lado, {number} a menos de amplitude ({joint}): {exercise}.</translation>
    </message>
    <message>
        <source>Begin with that side, and let the other do only as much.</source>
        <extracomment>report advice.sides_why</extracomment>
        <translation>Comece por esse lado e faça o mesmo tanto com o outro.</translation>
    </message>
    <message>
        <source>Rest a little longer between sets</source>
        <extracomment>report advice.fade</extracomment>
        <translation>Descanse um pouco mais entre as séries</translation>
    </message>
    <message>
        <source>The last repetitions were {number} slower than the fastest: {exercise}.</source>
        <extracomment>report advice.fade_because</extracomment>
        <translation>As últimas repetições foram {number} mais lentas que a mais rápida: {exercise}.</translation>
    </message>
    <message>
        <source>Quick and clean trains more than tired and slow.</source>
        <extracomment>report advice.fade_why</extracomment>
        <translation>Rápido e limpo treina mais que cansado e lento.</translation>
    </message>
    <message>
        <source>One more in each set</source>
        <extracomment>report advice.more</extracomment>
        <translation>Uma a mais em cada série</translation>
    </message>
    <message>
        <source>There is nothing to mend: {exercise} was clean.</source>
        <extracomment>report advice.more_because</extracomment>
        <translation>Nada a corrigir: {exercise}, limpo.</translation>
    </message>
    <message>
        <source>Same form, one repetition more. That is how it grows.</source>
        <extracomment>report advice.more_why</extracomment>
        <translation>Mesma técnica, uma repetição a mais. É assim que se evolui.</translation>
    </message>
    <message>
        <source>Five seconds more</source>
        <extracomment>report advice.more_hold</extracomment>
        <translation>Cinco segundos a mais</translation>
    </message>
    <message>
        <source>Same form, a little longer. That is how it grows.</source>
        <extracomment>report advice.more_hold_why</extracomment>
        <translation>Mesma técnica, um pouco mais de tempo. É assim que se evolui.</translation>
    </message>
    <message>
        <source>Do it again just so</source>
        <extracomment>report advice.same</extracomment>
        <translation>Faça de novo, igual</translation>
    </message>
    <message>
        <source>Nothing was wrong often enough to speak of.</source>
        <extracomment>report advice.same_because</extracomment>
        <translation>Nada falhou tanto que valha comentar.</translation>
    </message>
    <message>
        <source>Two or three times a week, and the weeks will show it.</source>
        <extracomment>report advice.same_why</extracomment>
        <translation>Duas ou três vezes por semana, e as semanas vão mostrar.</translation>
    </message>
    <message>
        <source>One set is enough to begin with</source>
        <extracomment>report advice.begin</extracomment>
        <translation>Uma série basta para começar</translation>
    </message>
    <message>
        <source>No repetition was counted this time.</source>
        <extracomment>report advice.begin_because</extracomment>
        <translation>Nenhuma repetição foi contada desta vez.</translation>
    </message>
    <message>
        <source>Choose an exercise at the mirror, stand where it says, and go.</source>
        <extracomment>report advice.begin_why</extracomment>
        <translation>Escolha um exercício no espelho, fique onde ele diz e vá.</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <extracomment>report strip.title</extracomment>
        <translation>Cada repetição</translation>
    </message>
    <message>
        <source>Every hold</source>
        <extracomment>report strip.title_hold</extracomment>
        <translation>Cada sustentação</translation>
    </message>
    <message>
        <source>Height: how far it went. 100 % is the full way.</source>
        <extracomment>report strip.range</extracomment>
        <translation>Altura: até onde foi. 100 % é a amplitude total.</translation>
    </message>
    <message>
        <source>Height: how long it was held. 100 % is {number}.</source>
        <extracomment>report strip.held</extracomment>
        <translation>Altura: quanto tempo durou. 100 % são {number}.</translation>
    </message>
    <message>
        <source>clean</source>
        <extracomment>report strip.clean</extracomment>
        <translation>limpa</translation>
    </message>
    <message>
        <source>something to mend</source>
        <extracomment>report strip.fault</extracomment>
        <translation>algo a melhorar</translation>
    </message>
    <message>
        <source>No repetition was counted.</source>
        <extracomment>report strip.empty</extracomment>
        <translation>Nenhuma repetição foi contada.</translation>
    </message>
    <message>
        <source>How your {joint} moved</source>
        <extracomment>report curves.title</extracomment>
        <translation>Como se moveu: {joint}</translation>
    </message>
    <message>
        <source>How you moved</source>
        <extracomment>report curves.title_none</extracomment>
        <translation>Como você se moveu</translation>
    </message>
    <message>
        <source>{exercise}: repetitions over each other. Line: mean. Band: two in three. Numbers: range.</source>
        <extracomment>report curves.caption</extracomment>
        <translation>{exercise}: repetições sobrepostas. Linha: média. Faixa: duas em três. Números: amplitude.</translation>
    </message>
    <message>
        <source>{exercise}: both repetitions. Line: mean. Numbers: range.</source>
        <extracomment>report curves.caption_two</extracomment>
        <translation>{exercise}: as duas repetições. Linha: média. Números: amplitude.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the one repetition.</source>
        <extracomment>report curves.caption_one</extracomment>
        <translation>{exercise}: ângulo na única repetição.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the holds.</source>
        <extracomment>report curves.caption_hold</extracomment>
        <translation>{exercise}: ângulo durante as sustentações.</translation>
    </message>
    <message>
        <source>180° is straight.</source>
        <extracomment>report curves.straight</extracomment>
        <translation>180° é esticado.</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>report curves.end</extracomment>
        <translation>fim</translation>
    </message>
    <message>
        <source>{side} {range}° ± {number}°</source>
        <extracomment>report curves.sure</extracomment>
        <translation>{side} {range}° ± {number}°</translation>
    </message>
    <message>
        <source>{side} ± {number}°: not to be judged from this view</source>
        <extracomment>report curves.unsure</extracomment>
        <translation>{side} ± {number}°: não dá para avaliar daqui</translation>
    </message>
    <message>
        <source>The joints were not seen well enough to draw this.</source>
        <extracomment>report curves.empty</extracomment>
        <translation>As articulações não apareceram bem o bastante para desenhar isto.</translation>
    </message>
    <message>
        <source>Did you keep your speed?</source>
        <extracomment>report speed.title</extracomment>
        <translation>Você manteve a velocidade?</translation>
    </message>
    <message>
        <source>{exercise}: each repetition, and the line through them. 100 % is the fastest of its set.</source>
        <extracomment>report speed.caption</extracomment>
        <translation>{exercise}: cada repetição e a linha que as une. 100 % é a mais rápida da série.</translation>
    </message>
    <message>
        <source>lost {number}</source>
        <extracomment>report speed.lost</extracomment>
        <translation>{number} a menos</translation>
    </message>
    <message>
        <source>This takes two repetitions in a set.</source>
        <extracomment>report speed.empty</extracomment>
        <translation>São precisas duas repetições numa série.</translation>
    </message>
    <message>
        <source>Points in each set.</source>
        <extracomment>report energy.caption</extracomment>
        <translation>Pontos em cada série.</translation>
    </message>
    <message>
        <source>No energy was measured.</source>
        <extracomment>report energy.empty</extracomment>
        <translation>Nenhuma energia medida.</translation>
    </message>
    <message>
        <source>Week by week</source>
        <extracomment>report weeks.title</extracomment>
        <translation>Semana a semana</translation>
    </message>
    <message>
        <source>{exercise}: repetitions a week, and their quality.</source>
        <extracomment>report weeks.caption</extracomment>
        <translation>{exercise}: repetições por semana e sua qualidade.</translation>
    </message>
    <message>
        <source>{exercise}: seconds held a week, and their quality.</source>
        <extracomment>report weeks.caption_held</extracomment>
        <translation>{exercise}: segundos mantidos por semana e sua qualidade.</translation>
    </message>
    <message>
        <source>Quality up from {before} to {now} since {day}.</source>
        <extracomment>report weeks.up</extracomment>
        <translation>A qualidade subiu de {before} para {now} desde {day}.</translation>
    </message>
    <message>
        <source>Quality steady at {now} since {day}.</source>
        <extracomment>report weeks.same</extracomment>
        <translation>A qualidade segue em {now} desde {day}.</translation>
    </message>
    <message>
        <source>Quality {now}; it was {before} on {day}.</source>
        <extracomment>report weeks.down</extracomment>
        <translation>Qualidade {now}; era {before} em {day}.</translation>
    </message>
    <message>
        <source>this week</source>
        <extracomment>report weeks.now</extracomment>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>Your first report. From the next one on, this shows how you get on.</source>
        <extracomment>report weeks.first</extracomment>
        <translation>Seu primeiro relatório. A partir do próximo, você vê aqui seu progresso.</translation>
    </message>
    <message>
        <source>Members find their weeks here. Guests are forgotten, as they wish.</source>
        <extracomment>report weeks.guest</extracomment>
        <translation>Os alunos veem aqui suas semanas. Visitantes são esquecidos, como desejam.</translation>
    </message>
    <message>
        <source>A video by itself: there are no weeks to compare.</source>
        <extracomment>report weeks.batch</extracomment>
        <translation>Um vídeo avulso: não há semanas para comparar.</translation>
    </message>
    <message>
        <source>Set by set</source>
        <extracomment>report sets.title</extracomment>
        <translation>Série a série</translation>
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
        <translation>Exercício</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>report sets.amount</extracomment>
        <translation>Contadas</translation>
    </message>
    <message>
        <source>A repetition</source>
        <extracomment>report sets.tempo</extracomment>
        <translation>Por rep</translation>
    </message>
    <message>
        <source>Speed lost</source>
        <extracomment>report sets.lost</extracomment>
        <translation>Mais lento</translation>
    </message>
    <message>
        <source>and 1 more set</source>
        <extracomment>report sets.more_one</extracomment>
        <translation>e mais 1 série</translation>
    </message>
    <message>
        <source>Everything you did counted.</source>
        <extracomment>report not.none</extracomment>
        <translation>Tudo o que você fez contou.</translation>
    </message>
    <message>
        <source>Only whole movements count. So it stays honest.</source>
        <extracomment>report not.lead</extracomment>
        <translation>Só movimentos completos contam. Assim é honesto.</translation>
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
        <translation>{exercise}, em {times}</translation>
    </message>
    <message>
        <source>came back only part of the way</source>
        <extracomment>report reason.half_way</extracomment>
        <translation>voltou só em parte</translation>
    </message>
    <message>
        <source>not held long enough</source>
        <extracomment>report reason.too_short</extracomment>
        <translation>não durou o bastante</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <extracomment>report trust.title</extracomment>
        <translation>Quão certo é isto?</translation>
    </message>
    <message>
        <source>The true angle lies within ± two times in three.</source>
        <extracomment>report trust.lead</extracomment>
        <translation>O ângulo real está dentro de ± duas em cada três vezes.</translation>
    </message>
    <message>
        <source>Angles are those of the picture: what points towards the camera looks shorter.</source>
        <extracomment>report trust.plane</extracomment>
        <translation>Os ângulos são os da imagem: o que aponta para a câmera parece mais curto.</translation>
    </message>
    <message>
        <source>Depth is worked out with an assumed {what}.</source>
        <extracomment>report trust.assumed</extracomment>
        <translation>A profundidade é calculada com um valor suposto: {what}.</translation>
    </message>
    <message>
        <source>camera</source>
        <extracomment>report trust.camera</extracomment>
        <translation>câmera</translation>
    </message>
    <message>
        <source>body height</source>
        <extracomment>report trust.height</extracomment>
        <translation>altura do corpo</translation>
    </message>
    <message>
        <source>The camera saw you from the front.</source>
        <extracomment>report trust.front</extracomment>
        <translation>A câmera viu você de frente.</translation>
    </message>
    <message>
        <source>The camera saw you from the side.</source>
        <extracomment>report trust.side</extracomment>
        <translation>A câmera viu você de lado.</translation>
    </message>
    <message>
        <source>The camera saw you at an angle.</source>
        <extracomment>report trust.three_quarter</extracomment>
        <translation>A câmera viu você na diagonal.</translation>
    </message>
    <message>
        <source>The camera saw you from behind.</source>
        <extracomment>report trust.back</extracomment>
        <translation>A câmera viu você de costas.</translation>
    </message>
    <message>
        <source>{joint}: ± {number}°, to be trusted.</source>
        <extracomment>report trust.good</extracomment>
        <translation>{joint}: ± {number}°, confiável.</translation>
    </message>
    <message>
        <source>{joint}: only the {side} can be judged from this view.</source>
        <extracomment>report trust.part</extracomment>
        <translation>{joint}: daqui só dá para avaliar um lado ({side}).</translation>
    </message>
    <message>
        <source>{joint}: cannot be judged from this view, ± {number}°.</source>
        <extracomment>report trust.poor</extracomment>
        <translation>{joint}: não dá para avaliar daqui, ± {number}°.</translation>
    </message>
    <message>
        <source>No joint was seen well enough to be judged.</source>
        <extracomment>report trust.unseen</extracomment>
        <translation>Nenhuma articulação apareceu bem o bastante para avaliar.</translation>
    </message>
    <message>
        <source>Nothing was measured that could be wrong.</source>
        <extracomment>report trust.none</extracomment>
        <translation>Nada foi medido que pudesse estar errado.</translation>
    </message>
    <message>
        <source>Made by the mirror, on the machine in the gym. A training aid, no medical advice.</source>
        <extracomment>report foot</extracomment>
        <translation>Feito pelo espelho, no equipamento da academia. Ajuda ao treino, não é conselho médico.</translation>
    </message>
    <message>
        <source>knee</source>
        <extracomment>report joint.knee</extracomment>
        <translation>joelho</translation>
    </message>
    <message>
        <source>hip</source>
        <extracomment>report joint.hip</extracomment>
        <translation>quadril</translation>
    </message>
    <message>
        <source>ankle</source>
        <extracomment>report joint.ankle</extracomment>
        <translation>tornozelo</translation>
    </message>
    <message>
        <source>elbow</source>
        <extracomment>report joint.elbow</extracomment>
        <translation>cotovelo</translation>
    </message>
    <message>
        <source>shoulder</source>
        <extracomment>report joint.shoulder</extracomment>
        <translation>ombro</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>report weekday.0</extracomment>
        <translation>Segunda-feira</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <extracomment>report weekday.1</extracomment>
        <translation>Terça-feira</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <extracomment>report weekday.2</extracomment>
        <translation>Quarta-feira</translation>
    </message>
    <message>
        <source>Thursday</source>
        <extracomment>report weekday.3</extracomment>
        <translation>Quinta-feira</translation>
    </message>
    <message>
        <source>Friday</source>
        <extracomment>report weekday.4</extracomment>
        <translation>Sexta-feira</translation>
    </message>
    <message>
        <source>Saturday</source>
        <extracomment>report weekday.5</extracomment>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <extracomment>report weekday.6</extracomment>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>report month.1</extracomment>
        <translation>janeiro</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>report month.2</extracomment>
        <translation>fevereiro</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>report month.3</extracomment>
        <translation>março</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>report month.4</extracomment>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>report month.5, report mon.5</extracomment>
        <translation>maio</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>report month.6</extracomment>
        <translation>junho</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>report month.7</extracomment>
        <translation>julho</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>report month.8</extracomment>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>report month.9</extracomment>
        <translation>setembro</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>report month.10</extracomment>
        <translation>outubro</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>report month.11</extracomment>
        <translation>novembro</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>report month.12</extracomment>
        <translation>dezembro</translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>report mon.1</extracomment>
        <translation>jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>report mon.2</extracomment>
        <translation>fev</translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>report mon.3</extracomment>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>report mon.4</extracomment>
        <translation>abr</translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>report mon.6</extracomment>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>report mon.7</extracomment>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>report mon.8</extracomment>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>report mon.9</extracomment>
        <translation>set</translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>report mon.10</extracomment>
        <translation>out</translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>report mon.11</extracomment>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <extracomment>report mon.12</extracomment>
        <translation>dez</translation>
    </message>
    <message>
        <source>Arm circle</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Círculos de braço</translation>
    </message>
    <message>
        <source>Make the circle larger</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Faça o círculo maior</translation>
    </message>
    <message>
        <source>Keep your arms straight</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Mantenha os braços esticados</translation>
    </message>
    <message>
        <source>Bent-over row</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Remada curvada</translation>
    </message>
    <message>
        <source>Draw your hands up to your belly</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Puxe as mãos até a barriga</translation>
    </message>
    <message>
        <source>Bend further forward at the hips</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Incline mais a partir do quadril</translation>
    </message>
    <message>
        <source>Biceps curl</source>
        <extracomment>exercise biceps_curl</extracomment>
        <translation>Rosca bíceps</translation>
    </message>
    <message>
        <source>Curl all the way up</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Suba até o fim</translation>
    </message>
    <message>
        <source>Keep your elbow by your side</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Cotovelo junto ao corpo</translation>
    </message>
    <message>
        <source>Curl</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Rosca</translation>
    </message>
    <message>
        <source>Forearm</source>
        <extracomment>exercise bent_over_row, exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Antebraço</translation>
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
        <translation>Desça tudo e volte até em cima</translation>
    </message>
    <message>
        <source>Kick your feet all the way back</source>
        <extracomment>exercise burpee</extracomment>
        <translation>Jogue os pés bem para trás</translation>
    </message>
    <message>
        <source>Butt kicks</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Calcanhar no glúteo</translation>
    </message>
    <message>
        <source>Kick your heels up to your seat</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Calcanhares até o glúteo</translation>
    </message>
    <message>
        <source>Stand tall</source>
        <extracomment>exercise butt_kicks, exercise high_knees, exercise lateral_raise</extracomment>
        <translation>Tronco ereto</translation>
    </message>
    <message>
        <source>Thigh</source>
        <extracomment>exercise butt_kicks, exercise crunch, exercise high_knees, exercise sit_up</extracomment>
        <translation>Coxa</translation>
    </message>
    <message>
        <source>Calf raise</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Panturrilha em pé</translation>
    </message>
    <message>
        <source>Rise higher on your toes</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Suba mais na ponta dos pés</translation>
    </message>
    <message>
        <source>Keep your legs straight</source>
        <extracomment>exercise calf_raise, exercise side_bend</extracomment>
        <translation>Mantenha as pernas esticadas</translation>
    </message>
    <message>
        <source>Knees</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Joelhos</translation>
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
        <translation>Tire as escápulas do chão</translation>
    </message>
    <message>
        <source>Only lift your shoulder blades; your lower back stays down</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Suba só as escápulas; a lombar fica no chão</translation>
    </message>
    <message>
        <source>Lean</source>
        <extracomment>exercise crunch, exercise deadlift, exercise good_morning, exercise sit_up</extracomment>
        <translation>Inclinação</translation>
    </message>
    <message>
        <source>Deadlift</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Levantamento terra</translation>
    </message>
    <message>
        <source>Hinge further: hips back</source>
        <extracomment>exercise deadlift, exercise good_morning</extracomment>
        <translation>Incline mais: quadril para trás</translation>
    </message>
    <message>
        <source>Push your hips back, not down</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Quadril para trás, não para baixo</translation>
    </message>
    <message>
        <source>Let your arms hang straight</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Deixe os braços soltos e retos</translation>
    </message>
    <message>
        <source>Thighs</source>
        <extracomment>exercise calf_raise, exercise deadlift, exercise good_morning, exercise jump_squat, exercise leg_raise, exercise pull_up, exercise side_bend, exercise squat</extracomment>
        <translation>Coxas</translation>
    </message>
    <message>
        <source>Dip</source>
        <extracomment>exercise dip</extracomment>
        <translation>Paralelas</translation>
    </message>
    <message>
        <source>Go lower, until the upper arms are level</source>
        <extracomment>exercise dip</extracomment>
        <translation>Desça até o braço ficar na horizontal</translation>
    </message>
    <message>
        <source>Chest up</source>
        <extracomment>exercise dip, exercise jump_squat, exercise lunge, exercise side_lunge, exercise split_squat, exercise squat</extracomment>
        <translation>Peito aberto</translation>
    </message>
    <message>
        <source>Front raise</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Elevação frontal</translation>
    </message>
    <message>
        <source>Lift your arms to shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Suba os braços até o ombro</translation>
    </message>
    <message>
        <source>Stop at shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Pare na altura do ombro</translation>
    </message>
    <message>
        <source>Stand tall, don&apos;t swing</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Tronco ereto, sem balançar</translation>
    </message>
    <message>
        <source>Glute bridge</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Elevação pélvica</translation>
    </message>
    <message>
        <source>Push your hips higher</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Suba mais o quadril</translation>
    </message>
    <message>
        <source>Push your hips up until your body is one line</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Suba o quadril até formar uma linha</translation>
    </message>
    <message>
        <source>Bring your feet closer</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Aproxime os pés</translation>
    </message>
    <message>
        <source>Hips</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Quadril</translation>
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
        <translation>Dobre os joelhos só um pouco</translation>
    </message>
    <message>
        <source>Stop when your back is level</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Pare com as costas na horizontal</translation>
    </message>
    <message>
        <source>Hammer curl</source>
        <extracomment>exercise hammer_curl</extracomment>
        <translation>Rosca martelo</translation>
    </message>
    <message>
        <source>High knees</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Elevação de joelhos</translation>
    </message>
    <message>
        <source>Lift your knees to hip height</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Joelhos até a altura do quadril</translation>
    </message>
    <message>
        <source>Inverted row</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Remada invertida</translation>
    </message>
    <message>
        <source>Chest to the bar</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Peito na barra</translation>
    </message>
    <message>
        <source>Keep your hips up, body in one line</source>
        <extracomment>exercise inverted_row, exercise push_up</extracomment>
        <translation>Quadril alto, corpo em linha</translation>
    </message>
    <message>
        <source>Jump squat</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Agachamento saltado</translation>
    </message>
    <message>
        <source>Go lower before you jump</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Desça mais antes de saltar</translation>
    </message>
    <message>
        <source>Jumping jack</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>Polichinelo</translation>
    </message>
    <message>
        <source>Hands over your head</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>Mãos acima da cabeça</translation>
    </message>
    <message>
        <source>Knee push-up</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Flexão com joelhos</translation>
    </message>
    <message>
        <source>Go lower</source>
        <extracomment>exercise knee_push_up, exercise push_up, exercise squat</extracomment>
        <translation>Desça mais</translation>
    </message>
    <message>
        <source>Put your knees on the floor</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Apoie os joelhos no chão</translation>
    </message>
    <message>
        <source>Keep your hips up, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Quadril alto, uma linha dos ombros aos joelhos</translation>
    </message>
    <message>
        <source>Bring your hips down, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Baixe o quadril, uma linha dos ombros aos joelhos</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Fique de lado para eu ver seus joelhos</translation>
    </message>
    <message>
        <source>Lateral raise</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Elevação lateral</translation>
    </message>
    <message>
        <source>Keep your arms almost straight</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Braços quase esticados</translation>
    </message>
    <message>
        <source>Leg raise</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Elevação de pernas</translation>
    </message>
    <message>
        <source>Raise your legs higher</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Suba mais as pernas</translation>
    </message>
    <message>
        <source>Straighten your legs</source>
        <extracomment>exercise leg_raise, exercise pike_push_up</extracomment>
        <translation>Estique as pernas</translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Elevação</translation>
    </message>
    <message>
        <source>Lunge</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Afundo</translation>
    </message>
    <message>
        <source>Go lower: rear knee towards the floor</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Desça mais: joelho de trás para o chão</translation>
    </message>
    <message>
        <source>Take a longer step</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Dê um passo mais longo</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Profundidade</translation>
    </message>
    <message>
        <source>Front thigh</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Coxa da frente</translation>
    </message>
    <message>
        <source>Mountain climber</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Escalador</translation>
    </message>
    <message>
        <source>Bring your knee closer to your chest</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Joelho mais perto do peito</translation>
    </message>
    <message>
        <source>Keep your hips down</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Mantenha o quadril baixo</translation>
    </message>
    <message>
        <source>Pike push-up</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Flexão pike</translation>
    </message>
    <message>
        <source>Bring your head nearer to the floor</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Cabeça mais perto do chão</translation>
    </message>
    <message>
        <source>Hips higher, walk your feet in</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Quadril mais alto, aproxime os pés</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your hips</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Fique de lado para eu ver seu quadril</translation>
    </message>
    <message>
        <source>Plank</source>
        <extracomment>exercise plank</extracomment>
        <translation>Prancha</translation>
    </message>
    <message>
        <source>Hold it</source>
        <extracomment>exercise plank</extracomment>
        <translation>Aguente firme</translation>
    </message>
    <message>
        <source>Make one line from shoulders to feet</source>
        <extracomment>exercise plank</extracomment>
        <translation>Uma linha dos ombros aos pés</translation>
    </message>
    <message>
        <source>Pull-up</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Barra fixa</translation>
    </message>
    <message>
        <source>Chin over the bar</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Queixo acima da barra</translation>
    </message>
    <message>
        <source>Keep your legs still</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Mantenha as pernas paradas</translation>
    </message>
    <message>
        <source>Pull with both arms alike</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Puxe igual com os dois braços</translation>
    </message>
    <message>
        <source>Hang straight down</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Desça até esticar os braços</translation>
    </message>
    <message>
        <source>Push-up</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Flexão</translation>
    </message>
    <message>
        <source>Lift your knees off the floor</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Tire os joelhos do chão</translation>
    </message>
    <message>
        <source>Bring your hips down, body in one line</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Baixe o quadril, corpo em linha</translation>
    </message>
    <message>
        <source>Russian twist</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Giro russo</translation>
    </message>
    <message>
        <source>Twist further, hands beside the hip</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Gire mais, mãos ao lado do quadril</translation>
    </message>
    <message>
        <source>Lean back a little</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Incline um pouco para trás</translation>
    </message>
    <message>
        <source>Shoulder press</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Desenvolvimento</translation>
    </message>
    <message>
        <source>Press all the way up</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Empurre até em cima</translation>
    </message>
    <message>
        <source>Keep your trunk upright</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Mantenha o tronco ereto</translation>
    </message>
    <message>
        <source>Side bend</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Inclinação lateral</translation>
    </message>
    <message>
        <source>Bend further to the side</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Incline mais para o lado</translation>
    </message>
    <message>
        <source>Bend</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Flexão</translation>
    </message>
    <message>
        <source>Side lunge</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Afundo lateral</translation>
    </message>
    <message>
        <source>Go lower: hips back, over the bent leg</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Desça mais: quadril para trás, sobre a perna dobrada</translation>
    </message>
    <message>
        <source>Step wider</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Abra mais o passo</translation>
    </message>
    <message>
        <source>Sit-up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Abdominal</translation>
    </message>
    <message>
        <source>Come all the way up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Suba até o fim</translation>
    </message>
    <message>
        <source>Keep your hips on the floor</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Mantenha o quadril no chão</translation>
    </message>
    <message>
        <source>Split squat</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>Afundo estático</translation>
    </message>
    <message>
        <source>Squat</source>
        <extracomment>exercise squat</extracomment>
        <translation>Agachamento</translation>
    </message>
    <message>
        <source>Shins</source>
        <extracomment>exercise squat</extracomment>
        <translation>Canelas</translation>
    </message>
    <message>
        <source>Triceps extension</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Tríceps francês</translation>
    </message>
    <message>
        <source>Bend your elbows further</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Dobre mais os cotovelos</translation>
    </message>
    <message>
        <source>Keep your elbows high and still</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Cotovelos altos e parados</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <extracomment>exercise bent_over_row, exercise dip, exercise shoulder_press, exercise triceps_extension</extracomment>
        <translation>Braço</translation>
    </message>
    <message>
        <source>Full body</source>
        <extracomment>plan Full body</extracomment>
        <translation>Corpo inteiro</translation>
    </message>
    <message>
        <source>Everything once, two rounds, no equipment</source>
        <extracomment>plan Full body</extracomment>
        <translation>Tudo uma vez, duas voltas, sem equipamento</translation>
    </message>
    <message>
        <source>Heavier from week to week, as your form allows</source>
        <extracomment>plan Legs</extracomment>
        <translation>Mais carga a cada semana, conforme sua técnica</translation>
    </message>
    <message>
        <source>For backs that sit</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Costas de escritório</translation>
    </message>
    <message>
        <source>Slow and easy, between two meetings</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Lento e leve, entre duas reuniões</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Aquecimento</translation>
    </message>
    <message>
        <source>Six minutes before anything else</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Seis minutos antes de tudo</translation>
    </message>
    <message>
        <source>Hold {number}: {label}, {level}</source>
        <extracomment>review strip.hold</extracomment>
        <translation>Sustentação {number}: {label}, {level}</translation>
    </message>
    <message>
        <source>Press any key to close</source>
        <extracomment>review keys.close</extracomment>
        <translation>Qualquer tecla fecha</translation>
    </message>
    <message>
        <source>Angle: an arm, the corner, the other arm</source>
        <extracomment>review draw.angle</extracomment>
        <translation>Ângulo: um lado, o vértice, o outro lado</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>review draw.line</extracomment>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Free hand</source>
        <extracomment>review draw.free</extracomment>
        <translation>Mão livre</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>review draw.label</extracomment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What it says</source>
        <extracomment>review draw.label_text</extracomment>
        <translation>O que diz</translation>
    </message>
    <message>
        <source>Stopwatch</source>
        <extracomment>review draw.stopwatch</extracomment>
        <translation>Cronômetro</translation>
    </message>
    <message>
        <source>Erase what is chosen</source>
        <extracomment>review draw.erase</extracomment>
        <translation>Apagar o escolhido</translation>
    </message>
    <message>
        <source>Take the last drawing back</source>
        <extracomment>review draw.undo</extracomment>
        <translation>Desfazer o último desenho</translation>
    </message>
    <message>
        <source>Picture as PNG</source>
        <extracomment>review draw.still</extracomment>
        <translation>Imagem PNG</translation>
    </message>
    <message>
        <source>Repetition as MP4</source>
        <extracomment>review draw.clip</extracomment>
        <translation>Repetição MP4</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>review strip.added</extracomment>
        <translation>somada</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <extracomment>review head.person</extracomment>
        <translation>Pessoa {number}</translation>
    </message>
    <message>
        <source>Report and 3D player written to {path}</source>
        <extracomment>review said.reported</extracomment>
        <translation>Relatório e visualizador 3D salvos em {path}</translation>
    </message>
    <message>
        <source>Picture written to {path}</source>
        <extracomment>review said.still</extracomment>
        <translation>Imagem salva em {path}</translation>
    </message>
    <message>
        <source>Clip written to {path}</source>
        <extracomment>review said.clip</extracomment>
        <translation>Clipe salvo em {path}</translation>
    </message>
    <message>
        <source>Not written: {error}</source>
        <extracomment>review said.no_still</extracomment>
        <translation>Não salvo: {error}</translation>
    </message>
    <message>
        <source>Add a repetition</source>
        <extracomment>review strip.add</extracomment>
        <translation>Somar uma repetição</translation>
    </message>
    <message>
        <source>by the member</source>
        <extracomment>review by.member</extracomment>
        <translation>pelo aluno</translation>
    </message>
    <message>
        <source>by the trainer</source>
        <extracomment>review by.trainer</extracomment>
        <translation>pelo treinador</translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>review by.name</extracomment>
        <translation>por {name}</translation>
    </message>
    <message>
        <source>Two repetitions of this recording</source>
        <extracomment>review compare.itself</extracomment>
        <translation>Duas repetições desta gravação</translation>
    </message>
    <message>
        <source>As far</source>
        <extracomment>review compare.stretched</extracomment>
        <translation>Mesma fase</translation>
    </message>
    <message>
        <source>Both are as far in their repetition: start, turn and end stand together</source>
        <extracomment>review compare.stretched_tip</extracomment>
        <translation>As duas estão no mesmo ponto: início, virada e fim coincidem</translation>
    </message>
    <message>
        <source>From the start</source>
        <extracomment>review compare.started</extracomment>
        <translation>Do início</translation>
    </message>
    <message>
        <source>Both repetitions begin together and run at their own pace</source>
        <extracomment>review compare.started_tip</extracomment>
        <translation>As duas repetições começam juntas, cada uma no seu ritmo</translation>
    </message>
    <message>
        <source>From here</source>
        <extracomment>review compare.free</extracomment>
        <translation>Daqui</translation>
    </message>
    <message>
        <source>The two pictures on show stand together, and both run on from there</source>
        <extracomment>review compare.free_tip</extracomment>
        <translation>As duas imagens mostradas ficam juntas e seguem dali</translation>
    </message>
    <message>
        <source>Position of the other</source>
        <extracomment>review compare.other_position</extracomment>
        <translation>Posição da outra</translation>
    </message>
    <message>
        <source>3D player (HTML)</source>
        <extracomment>review export.player</extracomment>
        <translation>Visualizador 3D (HTML)</translation>
    </message>
    <message>
        <source>Drawing</source>
        <extracomment>review draw.name, review keys.tools</extracomment>
        <translation>Desenho</translation>
    </message>
    <message>
        <source>angle, line, free hand, label, stopwatch</source>
        <extracomment>review keys.draw</extracomment>
        <translation>ângulo, linha, mão livre, texto, cronômetro</translation>
    </message>
    <message>
        <source>erase what is chosen</source>
        <extracomment>review keys.erase</extracomment>
        <translation>apagar o escolhido</translation>
    </message>
    <message>
        <source>take the last drawing back</source>
        <extracomment>review keys.draw_undo</extracomment>
        <translation>desfazer o último desenho</translation>
    </message>
    <message>
        <source>picture as PNG</source>
        <extracomment>review keys.still</extracomment>
        <translation>imagem PNG</translation>
    </message>
    <message>
        <source>repetition as MP4</source>
        <extracomment>review keys.clip</extracomment>
        <translation>repetição MP4</translation>
    </message>
    <message>
        <source>the other one frame back, on</source>
        <extracomment>review keys.other</extracomment>
        <translation>a outra, uma imagem antes, depois</translation>
    </message>
    <message>
        <source>as far, from the start, from here</source>
        <extracomment>review keys.together</extracomment>
        <translation>mesma fase, do início, daqui</translation>
    </message>
    <message>
        <source>Drag to turn, wheel or two fingers to come nearer. Space plays, arrows step.</source>
        <extracomment>report player.hint</extracomment>
        <translation>Arraste para girar, roda ou dois dedos para aproximar. Espaço reproduz, setas passo a passo.</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>report player.front</extracomment>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>report player.side</extracomment>
        <translation>De lado</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>report player.above</extracomment>
        <translation>De cima</translation>
    </message>
    <message>
        <source>Angles</source>
        <extracomment>report player.curves</extracomment>
        <translation>Ângulos</translation>
    </message>
    <message>
        <source>Figure in 3D</source>
        <extracomment>report player.figure</extracomment>
        <translation>Figura em 3D</translation>
    </message>
    <message>
        <source>trunk</source>
        <extracomment>report player.lean</extracomment>
        <translation>tronco</translation>
    </message>
    <message numerus="yes">
        <source>Right: an energy game, {count} intervals, {minutes} min</source>
        <extracomment>screen plans.right_game</extracomment>
        <translation>
            <numerusform>Certo: um jogo de energia, {count} intervalo, {minutes} min</numerusform>
            <numerusform>Certo: um jogo de energia, {count} intervalos, {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} intervals</source>
        <extracomment>screen choose.game</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} intervalo</numerusform>
            <numerusform>{minutes} min  ·  {count} intervalos</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  without a break</source>
        <extracomment>screen choose.game_one</extracomment>
        <translation>{minutes} min  ·  sem pausa</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>screen energy.work</extracomment>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Rest</source>
        <extracomment>screen energy.rest, screen voice.rest</extracomment>
        <translation>Descanso</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {count}</source>
        <extracomment>screen energy.number</extracomment>
        <translation>
            <numerusform>{number} de {count}</numerusform>
            <numerusform>{number} de {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last one</source>
        <extracomment>screen energy.last</extracomment>
        <translation>Este é o último</translation>
    </message>
    <message>
        <source>More!</source>
        <extracomment>screen energy.below</extracomment>
        <translation>Mais!</translation>
    </message>
    <message>
        <source>In the zone</source>
        <extracomment>screen energy.in</extracomment>
        <translation>Na zona</translation>
    </message>
    <message>
        <source>Easier</source>
        <extracomment>screen energy.above</extracomment>
        <translation>Mais leve</translation>
    </message>
    <message>
        <source>Breathe</source>
        <extracomment>screen energy.breathe</extracomment>
        <translation>Respire</translation>
    </message>
    <message>
        <source>Too slow here to measure energy</source>
        <extracomment>screen energy.too_slow</extracomment>
        <translation>Lento demais para medir a energia</translation>
    </message>
    <message numerus="yes">
        <source>points</source>
        <extracomment>screen energy.points</extracomment>
        <translation>
            <numerusform>ponto</numerusform>
            <numerusform>pontos</numerusform>
        </translation>
    </message>
    <message>
        <source>point</source>
        <extracomment>screen energy.points_one</extracomment>
        <translation>ponto</translation>
    </message>
    <message>
        <source>stand still with crossed arms: stop</source>
        <extracomment>screen energy.foot</extracomment>
        <translation>parado, braços cruzados: parar</translation>
    </message>
    <message>
        <source>Who stays in the zone?</source>
        <extracomment>screen energy.race</extracomment>
        <translation>Quem fica na zona?</translation>
    </message>
    <message>
        <source>{title}: done</source>
        <extracomment>screen energy.done</extracomment>
        <translation>{title}: feito</translation>
    </message>
    <message>
        <source>{title}: stopped after {time}</source>
        <extracomment>screen energy.stopped</extracomment>
        <translation>{title}: parado após {time}</translation>
    </message>
    <message>
        <source>In the zone from start to end</source>
        <extracomment>screen energy.all_in</extracomment>
        <translation>Na zona do começo ao fim</translation>
    </message>
    <message>
        <source>Strong work</source>
        <extracomment>screen energy.strong</extracomment>
        <translation>Mandou bem</translation>
    </message>
    <message>
        <source>A start. A point for each second in the zone</source>
        <extracomment>screen energy.start</extracomment>
        <translation>Um começo. Cada segundo na zona vale um ponto</translation>
    </message>
    <message>
        <source>This mirror was too slow to measure it</source>
        <extracomment>screen energy.not_measured</extracomment>
        <translation>Este espelho foi lento demais para medir</translation>
    </message>
    <message>
        <source>of {possible} in the zone</source>
        <extracomment>screen energy.in_zone</extracomment>
        <translation>de {possible} na zona</translation>
    </message>
    <message>
        <source>energy a minute</source>
        <extracomment>screen energy.mean</extracomment>
        <translation>energia/min</translation>
    </message>
    <message>
        <source>best: {name}</source>
        <extracomment>screen energy.best</extracomment>
        <translation>melhor: {name}</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>screen energy.time</extracomment>
        <translation>no total</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>screen energy.again</extracomment>
        <translation>Mais uma vez</translation>
    </message>
    <message>
        <source>Something else</source>
        <extracomment>screen energy.other</extracomment>
        <translation>Outra coisa</translation>
    </message>
    <message>
        <source>Energy, and the zones</source>
        <extracomment>screen energy.line</extracomment>
        <translation>Energia e zonas</translation>
    </message>
    <message>
        <source>Most points</source>
        <extracomment>screen energy.most_points</extracomment>
        <translation>Mais pontos</translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>screen session.line_game, report sets.points</extracomment>
        <translation>
            <numerusform>{count} ponto</numerusform>
            <numerusform>{count} pontos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 point</source>
        <extracomment>screen session.line_game_one, report sets.points_one</extracomment>
        <translation>1 ponto</translation>
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
            <numerusform>Mais pontos que nunca: {count}</numerusform>
            <numerusform>Mais pontos que nunca: {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>screen voice.work</extracomment>
        <translation>Já</translation>
    </message>
    <message>
        <source>Last one, go</source>
        <extracomment>screen voice.work_last</extracomment>
        <translation>O último, já</translation>
    </message>
    <message>
        <source>Halfway</source>
        <extracomment>screen voice.halfway</extracomment>
        <translation>Metade</translation>
    </message>
    <message>
        <source>Ten seconds</source>
        <extracomment>screen voice.ten</extracomment>
        <translation>Dez segundos</translation>
    </message>
    <message>
        <source>Done: {points}</source>
        <extracomment>screen voice.game_done</extracomment>
        <translation>Pronto: {points}</translation>
    </message>
    <message>
        <source>points of a game</source>
        <extracomment>review trend.points</extracomment>
        <translation>pontos de um jogo</translation>
    </message>
    <message>
        <source>Boxing rounds</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Rounds de boxe</translation>
    </message>
    <message>
        <source>Three rounds of three minutes against the mirror, a minute of rest between them</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Três rounds de três minutos contra o espelho, um minuto de descanso entre eles</translation>
    </message>
    <message>
        <source>Box</source>
        <extracomment>interval of Boxing rounds</extracomment>
        <translation>Boxe</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Pirâmide</translation>
    </message>
    <message>
        <source>Longer, longest, shorter: the rest grows and shrinks with the work</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Mais longo, o mais longo, mais curto: o descanso cresce e diminui junto</translation>
    </message>
    <message>
        <source>Free dance</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Dança livre</translation>
    </message>
    <message>
        <source>Ten minutes to music of your own, from easy to wild and back</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Dez minutos com a sua música, do leve ao intenso e de volta</translation>
    </message>
    <message>
        <source>Warm up</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Aqueça</translation>
    </message>
    <message>
        <source>Groove</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>No ritmo</translation>
    </message>
    <message>
        <source>Wild</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Com tudo</translation>
    </message>
    <message>
        <source>Cool down</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Volta à calma</translation>
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
        <translation>Dez minutos: meio minuto forte, meio minuto leve</translation>
    </message>
    <message>
        <source>Easy</source>
        <extracomment>interval of HIIT 30/30</extracomment>
        <translation>Leve</translation>
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
        <translation>Oito vezes vinte segundos, o mais forte que puder</translation>
    </message>
    <message>
        <source>Your card, in the gym&apos;s Wi-Fi</source>
        <extracomment>screen session.qr_card</extracomment>
        <translation>Seu cartão, no Wi-Fi da academia</translation>
    </message>
    <message>
        <source>No Wi-Fi? Touch it for text</source>
        <extracomment>screen session.qr_to_text</extracomment>
        <translation>Sem Wi-Fi? Toque: como texto</translation>
    </message>
    <message>
        <source>Touch it for the picture</source>
        <extracomment>screen session.qr_to_card</extracomment>
        <translation>Toque: como imagem</translation>
    </message>
    <message>
        <source>Show the trainer</source>
        <extracomment>screen menu.ghost</extracomment>
        <translation>Ver o treinador</translation>
    </message>
    <message>
        <source>Without the trainer</source>
        <extracomment>screen menu.no_ghost</extracomment>
        <translation>Sem o treinador</translation>
    </message>
    <message>
        <source>Show the trainer&apos;s repetition as a ghost over the body</source>
        <extracomment>screen settings.screen.ghost</extracomment>
        <translation>Mostrar a repetição do treinador como fantasma sobre o corpo</translation>
    </message>
    <message>
        <source>show it to members as a ghost</source>
        <extracomment>review keys.reference</extracomment>
        <translation>mostrar aos alunos como fantasma</translation>
    </message>
    <message>
        <source>Whoever does this exercise sees this repetition as a ghost now</source>
        <extracomment>review said.reference</extracomment>
        <translation>Quem fizer este exercício verá agora esta repetição como fantasma</translation>
    </message>
    <message>
        <source>First choose a repetition that counts</source>
        <extracomment>review said.no_reference</extracomment>
        <translation>Escolha primeiro uma repetição que conte</translation>
    </message>
    <message>
        <source>No typeface on this machine has its letters: install {package}</source>
        <extracomment>screen trainer.no_letters</extracomment>
        <translation>Nenhuma fonte neste aparelho tem suas letras: instale {package}</translation>
    </message>
    <message>
        <source>No voice speaks it: there are tones</source>
        <extracomment>screen trainer.no_voice</extracomment>
        <translation>Nenhuma voz fala este idioma: há sons</translation>
    </message>
    <message>
        <source>I see one side, and count both</source>
        <extracomment>screen workout.hidden_side</extracomment>
        <translation>Vejo um lado e conto os dois</translation>
    </message>
    <message>
        <source>Elbows</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Cotovelos</translation>
    </message>
    <message>
        <source>Rear shin</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>Canela de trás</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <extracomment>screen first.language</extracomment>
        <translation>Escolha o idioma</translation>
    </message>
    <message>
        <source>Screens and voice change at once. It can be changed later, in the settings</source>
        <extracomment>screen first.language_hint</extracomment>
        <translation>A tela e a voz mudam na hora. Depois dá para mudar nas configurações</translation>
    </message>
    <message>
        <source>That of the machine</source>
        <extracomment>screen first.language_auto</extracomment>
        <translation>O da máquina</translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <extracomment>report date</extracomment>
        <translation>{day}/{month}/{year}</translation>
    </message>
    <message>
        <source>A part of this screen cannot be shown</source>
        <extracomment>screen screen.unpainted</extracomment>
        <translation>Não é possível mostrar uma parte desta tela</translation>
    </message>
    <message>
        <source>The graphics card cannot be used</source>
        <extracomment>screen first.found.graphics</extracomment>
        <translation>A placa de vídeo não pode ser usada</translation>
    </message>
    <message>
        <source>Until then the processor does its work, more slowly</source>
        <extracomment>screen first.cure.graphics</extracomment>
        <translation>Até lá o processador faz o trabalho, mais devagar</translation>
    </message>
    <message>
        <source>A network is missing or damaged</source>
        <extracomment>screen first.found.network</extracomment>
        <translation>Uma rede falta ou está danificada</translation>
    </message>
    <message>
        <source>Connect the machine to the Internet, or bring the file</source>
        <extracomment>screen first.cure.network</extracomment>
        <translation>Conecte a máquina à Internet ou traga o arquivo</translation>
    </message>
    <message>
        <source>A network is not made for this graphics card yet</source>
        <extracomment>screen first.found.plan</extracomment>
        <translation>Uma rede ainda não foi feita para esta placa de vídeo</translation>
    </message>
    <message>
        <source>The first start takes longer</source>
        <extracomment>screen first.cure.plan</extracomment>
        <translation>A primeira partida demora mais</translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <extracomment>screen first.found.camera</extracomment>
        <translation>Nenhuma câmera está conectada</translation>
    </message>
    <message>
        <source>Plug one in, then look again</source>
        <extracomment>screen first.cure.camera</extracomment>
        <translation>Conecte uma e olhe de novo</translation>
    </message>
    <message>
        <source>This camera cannot be opened</source>
        <extracomment>screen first.found.camera_set</extracomment>
        <translation>Esta câmera não pode ser aberta</translation>
    </message>
    <message>
        <source>Go back and choose another one, or give this user the right</source>
        <extracomment>screen first.cure.camera_set</extracomment>
        <translation>Volte e escolha outra, ou dê a permissão a este usuário</translation>
    </message>
    <message>
        <source>This user may not open every camera</source>
        <extracomment>screen first.found.rights</extracomment>
        <translation>Este usuário não pode abrir todas as câmeras</translation>
    </message>
    <message>
        <source>Give this user the right, then log in again</source>
        <extracomment>screen first.cure.rights</extracomment>
        <translation>Dê a permissão a este usuário e entre de novo</translation>
    </message>
    <message>
        <source>Nothing can be stored here</source>
        <extracomment>screen first.found.writing</extracomment>
        <translation>Nada pode ser guardado aqui</translation>
    </message>
    <message>
        <source>Make the folder writable for this user, or choose another</source>
        <extracomment>screen first.cure.writing</extracomment>
        <translation>Permita que este usuário grave na pasta, ou escolha outra</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <extracomment>screen first.found.disk</extracomment>
        <translation>O disco está quase cheio</translation>
    </message>
    <message>
        <source>Make room, or use another disk</source>
        <extracomment>screen first.cure.disk</extracomment>
        <translation>Abra espaço ou use outro disco</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <extracomment>screen first.found.clock</extracomment>
        <translation>O relógio pode estar errado</translation>
    </message>
    <message>
        <source>Have the network set it: the dates of sessions depend on it</source>
        <extracomment>screen first.cure.clock</extracomment>
        <translation>Deixe a rede acertá-lo: as datas das sessões dependem dele</translation>
    </message>
    <message>
        <source>Something that the window needs is missing</source>
        <extracomment>screen first.found.display</extracomment>
        <translation>Falta algo de que a janela precisa</translation>
    </message>
    <message>
        <source>Install what stands below, or start from a desktop</source>
        <extracomment>screen first.cure.display</extracomment>
        <translation>Instale o que está abaixo, ou inicie a partir de uma área de trabalho</translation>
    </message>
    <message>
        <source>Letters of this language are missing</source>
        <extracomment>screen first.found.letters</extracomment>
        <translation>Faltam letras deste idioma</translation>
    </message>
    <message>
        <source>Install the typeface that stands below</source>
        <extracomment>screen first.cure.letters</extracomment>
        <translation>Instale a fonte que está abaixo</translation>
    </message>
    <message>
        <source>The voice cannot speak</source>
        <extracomment>screen first.found.voice</extracomment>
        <translation>A voz não consegue falar</translation>
    </message>
    <message>
        <source>Install what stands below; it works without, too</source>
        <extracomment>screen first.cure.voice</extracomment>
        <translation>Instale o que está abaixo; também funciona sem isso</translation>
    </message>
    <message>
        <source>The settings&apos; file has a mistake</source>
        <extracomment>screen first.found.settings</extracomment>
        <translation>O arquivo de ajustes tem um erro</translation>
    </message>
    <message>
        <source>Mend the file; until then the defaults hold</source>
        <extracomment>screen first.cure.settings</extracomment>
        <translation>Corrija o arquivo; até lá valem os valores padrão</translation>
    </message>
    <message>
        <source>A check failed</source>
        <extracomment>screen first.found.other</extracomment>
        <translation>Uma verificação falhou</translation>
    </message>
    <message>
        <source>Mend what stands below, then look again</source>
        <extracomment>screen first.cure.other</extracomment>
        <translation>Conserte o que está abaixo e olhe de novo</translation>
    </message>
    <message>
        <source>and one more set</source>
        <extracomment>screen session.more_one</extracomment>
        <translation>e mais uma série</translation>
    </message>
</context>
</TS>

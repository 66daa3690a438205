pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// How this guest wants to see the screen, or to hear it: size of the text, colours, motion, speech,
// one question at a time, everything within low reach.
// Each tap shows at once.
// In:  session; speech (null: never spoken).
ModalSheet {
    id: root

    required property SessionViewModel session
    property SpeechViewModel speech: null

    objectName: "accessSheet"
    visible: session.sheet === "access"
    onTouched: session.touch()

    function choose(percent: int, contrast: string, still: bool) {
        session.chooseAppearance(percent, contrast, still);
    }

    component Part: Column {
        id: part

        required property string caption
        default property alias choices: choice.data

        width: parent?.width ?? 0
        spacing: Theme.dp(12)

        Txt {
            width: parent.width
            token: "bodyBold"
            text: Theme.tie(part.caption)
        }

        Grid {
            id: choice

            width: parent.width
            columns: Theme.large ? 2 : 3
            spacing: Theme.dp(12)

            readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)
        }
    }

    component Choice: AmountChip {
        width: (parent as Grid)?.width > 0 ? Math.floor((parent.width - ((parent as Grid).columns - 1) * Theme.dp(12))
                                                        / (parent as Grid).columns) : 0
        implicitHeight: Theme.row(Theme.narrow ? 80 : 92)
    }

    TitleBlock {
        width: parent?.width ?? 0
        visible: !Theme.low // the band has room for the choices
        token: Theme.narrow ? "h2" : "h1"
        title: qsTr("How to show the screen")
    }

    Part {
        caption: qsTr("Text size")

        Repeater {
            model: [
                { "percent": 100, "word": qsTr("Usual", "text size") },
                { "percent": 125, "word": qsTr("Larger") },
                { "percent": 150, "word": qsTr("Largest") }
            ]

            delegate: Choice {
                required property var modelData

                objectName: "scale-" + modelData.percent
                chosen: modelData.percent === root.session.textScalePercent
                text: modelData.word
                onClicked: root.choose(modelData.percent, root.session.contrast, root.session.reducedMotion)
            }
        }
    }

    Part {
        caption: qsTr("Colours")

        Repeater {
            model: [
                { "contrast": "light", "word": qsTr("Usual", "colours") },
                { "contrast": "light-contrast", "word": qsTr("Black on white") },
                { "contrast": "dark-contrast", "word": qsTr("White on black") }
            ]

            delegate: Choice {
                required property var modelData

                objectName: "contrast-" + modelData.contrast
                chosen: modelData.contrast === root.session.contrast
                text: modelData.word
                onClicked: root.choose(root.session.textScalePercent, modelData.contrast, root.session.reducedMotion)
            }
        }
    }

    // On a low screen two in a line; the button takes the place that is left, or a line of its own. Elsewhere it
    // stays below what scrolls.
    Flow {
        id: last

        readonly property bool beside: Theme.narrow && !Theme.large
        readonly property int share: beside ? Math.floor((width - root.gap) / 2) : width
        readonly property int wishes: [spoken, still, stepwise, low].filter(wish => wish.visible).length

        width: parent?.width ?? 0
        spacing: root.gap

        component Wish: OptionRow {
            width: last.share
            implicitHeight: Math.max(Theme.hit(Theme.narrow ? 80 : 96), implicitContentHeight + Theme.dp(24))
            several: true
        }

        Wish {
            id: spoken

            objectName: "spoken"
            visible: root.speech?.available ?? false
            chosen: root.speech?.on ?? false
            text: qsTr("Read the screen aloud")
            onClicked: root.speech.toggle()
        }

        Wish {
            id: still

            objectName: "reducedMotion"
            chosen: root.session.reducedMotion
            text: qsTr("Less motion")
            onClicked: root.choose(root.session.textScalePercent, root.session.contrast, !root.session.reducedMotion)
        }

        Wish {
            id: stepwise

            objectName: "stepByStep"
            chosen: root.session.stepByStep
            text: qsTr("One question at a time")
            onClicked: root.session.toggleStepByStep()
        }

        Wish {
            id: low

            objectName: "lowMode"
            visible: Theme.canLower
            chosen: root.session.lowMode
            text: qsTr("Everything within low reach")
            onClicked: root.session.toggleLowMode()
        }

        Loader {
            active: last.beside
            visible: active
            width: last.wishes % 2 === 0 ? last.width : last.share
            sourceComponent: done
        }
    }

    foot: Loader {
        active: !last.beside
        width: parent?.width ?? 0
        height: (item as Item)?.implicitHeight ?? 0
        sourceComponent: done
    }

    Component {
        id: done

        PrimaryButton {
            objectName: "closeSheet"
            implicitHeight: Theme.row(Theme.narrow ? 96 : 112)
            focus: true
            text: qsTr("Done")
            onActivated: root.session.closeSheet()
        }
    }
}

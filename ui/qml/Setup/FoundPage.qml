pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A step as it stands: what is wrong, what was answered, what was found, a certificate to compare.
// In:  setup.
Column {
    id: root

    required property SetupViewModel setup

    readonly property bool comparing: setup.fingerprint.length > 0 && setup.trustedFingerprint.length === 0
    readonly property bool printFirst: Theme.large // nobody trusts what they have not seen whole
    readonly property int pad: Theme.dp(Theme.portrait ? 40 : 32)

    spacing: Theme.dp(Theme.portrait ? 32 : 20)

    ObstaclePlate {
        width: parent.width
        visible: root.setup.obstructed
        sentence: root.setup.obstacleText
        remedy: root.setup.remedyText
        detail: root.setup.detailText
    }

    // Old and new side by side, once another certificate is shown.
    Grid {
        id: compared

        width: parent.width
        visible: root.setup.fingerprint.length > 0 && root.setup.trustedFingerprint.length > 0
        columns: width > Theme.dp(900) && !Theme.large ? 2 : 1
        spacing: Theme.dp(24)

        Fingerprint {
            width: Math.floor((compared.width - (compared.columns - 1) * compared.spacing) / compared.columns)
            title: qsTr("Trusted so far")
            headLeast: compared.columns > 1 ? shown.headHeight : 0
            pairs: root.setup.trustedFingerprint
        }

        Fingerprint {
            id: shown

            objectName: "newFingerprint"
            width: Math.floor((compared.width - (compared.columns - 1) * compared.spacing) / compared.columns)
            title: qsTr("Shown now")
            sentence: root.setup.certificateText
            pairs: root.setup.fingerprint
            other: root.setup.trustedFingerprint
            failed: true
        }
    }

    Loader {
        width: parent.width
        active: root.comparing && root.printFirst
        visible: active
        sourceComponent: oneFingerprint
    }

    Component {
        id: oneFingerprint

        Fingerprint {
            title: qsTr("Fingerprint of the certificate")
            sentence: root.setup.certificateText
            pairs: root.setup.fingerprint
            note: root.setup.certificateNote
        }
    }

    // A certificate to compare stands beside what was found where there is room.
    Grid {
        id: pair

        readonly property int cell: Math.floor((width - (columns - 1) * spacing) / columns)

        width: parent.width
        columns: !Theme.portrait && root.comparing && !root.printFirst ? 2 : 1
        spacing: root.spacing

        Item {
            id: group

            width: pair.cell
            height: rows.height + 2 * root.pad - Theme.dp(16)
            visible: answers.count > 0 || findings.count > 0 || root.setup.busy || root.setup.summary

            Card {
                anchors.fill: parent
            }

            Column {
                id: rows

                x: root.pad
                y: root.pad - Theme.dp(8)
                width: parent.width - 2 * root.pad

                Repeater {
                    id: answers

                    model: root.setup.summary ? null : root.setup.answers

                    delegate: AnswerLine {
                        required property string key

                        objectName: "answer-" + key
                        width: rows.width
                        enabled: !root.setup.busy
                        onClicked: root.setup.open(key)
                    }
                }

                Repeater {
                    id: steps

                    model: root.setup.summary ? root.setup.steps : null

                    delegate: AnswerLine {
                        required property string key
                        required property string word
                        required property string standing
                        required property string tone

                        objectName: "step-" + key
                        width: rows.width
                        visible: key !== "summary"
                        enabled: !root.setup.busy
                        label: word
                        value: standing
                        wrong: false
                        sign: tone === "done" ? "check" : "warning"
                        onClicked: root.setup.open(key)
                    }
                }

                Rectangle {
                    width: parent.width
                    height: Theme.line
                    visible: (answers.count > 0 || steps.count > 0) && findings.count > 0
                    color: Theme.lineColor
                }

                Repeater {
                    id: findings

                    model: root.setup.findings

                    delegate: FindingLine {
                        width: rows.width
                    }
                }

                Item {
                    width: parent.width
                    height: Theme.hit(80)
                    visible: root.setup.busy

                    WaitRing {
                        id: ring

                        anchors.verticalCenter: parent.verticalCenter
                        size: Theme.sized(48)
                    }

                    Txt {
                        anchors.left: ring.right
                        anchors.leftMargin: Theme.dp(20)
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        token: "bodyL"
                        text: Theme.tie(root.setup.workText)
                    }
                }
            }
        }

        Loader {
            width: pair.cell
            active: root.comparing && !root.printFirst
            visible: active
            sourceComponent: oneFingerprint
        }
    }
}

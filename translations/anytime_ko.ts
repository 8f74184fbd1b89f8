<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AccessOverlay</name>
    <message>
        <source>How is it best for you?</source>
        <translation>어떻게 하면 편하세요?</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>뚜렷하게</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>낮게</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>소리로 듣기</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>다 됐어요</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>What you told us was deleted.</source>
        <translation>신청 내용은 지웠어요.</translation>
    </message>
    <message>
        <source>We have your application</source>
        <translation>신청서가 여권과에 들어왔어요</translation>
    </message>
    <message>
        <source>Come to the counter with your ID card.</source>
        <translation>신분증을 가지고 창구로 오세요.</translation>
    </message>
    <message>
        <source>A new photo is wanted</source>
        <translation>새 사진이 필요해요</translation>
    </message>
    <message>
        <source>At any machine, with the same ID card.</source>
        <translation>어느 기계에서나 같은 신분증으로 찍을 수 있어요.</translation>
    </message>
    <message>
        <source>Something is still missing</source>
        <translation>아직 필요한 것이 있어요</translation>
    </message>
    <message>
        <source>Please bring it to the counter.</source>
        <translation>창구로 가지고 와 주세요.</translation>
    </message>
    <message>
        <source>Your passport is being made</source>
        <translation>여권을 만들고 있어요</translation>
    </message>
    <message>
        <source>Come for it when it is ready.</source>
        <translation>다 되면 찾으러 오세요.</translation>
    </message>
    <message>
        <source>You have your passport</source>
        <translation>여권을 찾아가셨어요</translation>
    </message>
    <message>
        <source>We could not accept it</source>
        <translation>신청을 받지 못했어요</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>기한이 지났어요</translation>
    </message>
    <message>
        <source>What you told us was deleted. You may apply again.</source>
        <translation>신청 내용은 지웠어요. 다시 신청하실 수 있어요.</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Spelling of the name</source>
        <translation>이름의 로마자</translation>
    </message>
    <message>
        <source>My old passport</source>
        <translation>지금 여권 읽기</translation>
    </message>
    <message>
        <source>Kind of passport</source>
        <translation>여권 종류</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Time of the visit</source>
        <translation>오실 시간</translation>
    </message>
    <message>
        <source>Where to collect</source>
        <translation>받을 곳</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>긴급 연락처</translation>
    </message>
</context>
<context>
    <name>CheckAnswersPage</name>
    <message>
        <source>Shall we issue this?</source>
        <translation>이대로 뗄까요?</translation>
    </message>
    <message>
        <source>Your exemption applies, so you pay less</source>
        <translation>감면 대상이라 깎아 드려요</translation>
    </message>
    <message>
        <source>You have already paid for this</source>
        <translation>이미 낸 돈으로 떼어 드려요</translation>
    </message>
    <message>
        <source>The certificate itself is in Korean.</source>
        <translation>증명서는 한국어로 나와요.</translation>
    </message>
    <message>
        <source>Pay {amount}</source>
        <translation>{amount} 내고 떼기</translation>
    </message>
    <message>
        <source>Issue it</source>
        <translation>이대로 떼기</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>I should pay less</source>
        <translation>수수료를 덜 내야 해요</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>증명서</translation>
    </message>
    <message>
        <source>For</source>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>보임</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>ID number&apos;s end</source>
        <translation>주민번호 뒷자리</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>넣음</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>뺌</translation>
    </message>
    <message>
        <source>Earlier addresses</source>
        <translation>예전 주소</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>쓸 곳</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>부수</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>수수료</translation>
    </message>
</context>
<context>
    <name>CheckApplicationPage</name>
    <message>
        <source>Is everything right?</source>
        <translation>모두 맞나요?</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Old passport</source>
        <translation>지금 여권</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>창구에서</translation>
    </message>
    <message>
        <source>without appointment</source>
        <translation>예약 없이</translation>
    </message>
    <message>
        <source>Change or add something</source>
        <translation>바꾸거나 더하기</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>여권</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>a clerk looks at it</source>
        <translation>직원이 봐 드려요</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Collect at</source>
        <translation>받을 곳</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>긴급 연락처</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>여권과에 보내기</translation>
    </message>
</context>
<context>
    <name>ChooseCasePage</name>
    <message>
        <source>Why do you need a passport?</source>
        <translation>여권이 왜 필요하세요?</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days}일</translation>
    </message>
    <message>
        <source>Here, now</source>
        <translation>지금 여기서</translation>
    </message>
    <message>
        <source>At a counter</source>
        <translation>창구에서</translation>
    </message>
</context>
<context>
    <name>ChooseChangePage</name>
    <message>
        <source>All else stays as it is.</source>
        <translation>나머지는 그대로 있어요.</translation>
    </message>
    <message>
        <source>Change what?</source>
        <translation>무엇을 바꿀까요?</translation>
    </message>
</context>
<context>
    <name>ChooseClaimPage</name>
    <message>
        <source>Your paper is waiting</source>
        <translation>증명서가 기다리고 있어요</translation>
    </message>
    <message>
        <source>Print it now, or have your money back?</source>
        <translation>지금 뽑을까요, 돈을 돌려받을까요?</translation>
    </message>
    <message>
        <source>This machine cannot print now. Another one can, with the same code.</source>
        <translation>지금 이 기계는 인쇄할 수 없어요. 같은 번호로 다른 기계에서 받을 수 있어요.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>증명서</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>낸 돈</translation>
    </message>
    <message>
        <source>Print it now</source>
        <translation>지금 뽑기</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>돈 돌려받기</translation>
    </message>
</context>
<context>
    <name>ChooseDayPage</name>
    <message>
        <source>On which day will you come?</source>
        <translation>어느 날 오시겠어요?</translation>
    </message>
    <message>
        <source>All times are taken</source>
        <translation>빈 시간이 없어요</translation>
    </message>
    <message>
        <source>Please choose another way.</source>
        <translation>다른 방법을 골라 주세요.</translation>
    </message>
    <message>
        <source>That time was just taken</source>
        <translation>방금 다른 분이 그 시간을 골랐어요</translation>
    </message>
    <message>
        <source>Come without an appointment</source>
        <translation>예약 없이 올게요</translation>
    </message>
</context>
<context>
    <name>ChooseDeliveryPage</name>
    <message>
        <source>Where will you collect it?</source>
        <translation>어디에서 받으시겠어요?</translation>
    </message>
    <message>
        <source>Bring your ID card then.</source>
        <translation>받을 때 신분증을 가져오세요.</translation>
    </message>
    <message>
        <source>Chosen now</source>
        <translation>지금 고른 곳</translation>
    </message>
    <message>
        <source>Possible, too</source>
        <translation>여기도 돼요</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentPage</name>
    <message>
        <source>Which certificate?</source>
        <translation>어떤 증명서를 뗄까요?</translation>
    </message>
    <message>
        <source>All certificates</source>
        <translation>모든 증명서</translation>
    </message>
    <message>
        <source>See all {count}</source>
        <translation>{count}가지 모두 보기</translation>
    </message>
    <message>
        <source>{price} · counter {counter_price}</source>
        <translation>{price} · 창구는 {counter_price}</translation>
    </message>
</context>
<context>
    <name>ChooseKindPage</name>
    <message>
        <source>{days} working days</source>
        <translation>평일 {days}일</translation>
    </message>
    <message>
        <source>You pay at the counter, and wait {days}. Bring: {things}</source>
        <translation>창구에서 내고 {days} 기다려요. 준비물: {things}</translation>
    </message>
    <message>
        <source>Which passport?</source>
        <translation>어떤 여권을 원하세요?</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>준비물</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>걸리는 시간</translation>
    </message>
</context>
<context>
    <name>ChooseOptionsPage</name>
    <message>
        <source>How shall it look?</source>
        <translation>이렇게 떼어 드릴까요?</translation>
    </message>
    <message>
        <source>Issue it like this</source>
        <translation>이대로 하기</translation>
    </message>
    <message>
        <source>ID number&apos;s end</source>
        <translation>주민번호 뒷자리</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보이기</translation>
    </message>
    <message>
        <source>Earlier addresses</source>
        <translation>예전 주소</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>넣기</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>쓸 곳</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>부수</translation>
    </message>
</context>
<context>
    <name>ChooseReachPage</name>
    <message>
        <source>When shall we call you?</source>
        <translation>언제 전화드릴까요?</translation>
    </message>
    <message>
        <source>The 120 centre calls you.</source>
        <translation>120 콜센터에서 전화드려요.</translation>
    </message>
    <message>
        <source>We speak</source>
        <translation>통화할 말</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>되도록 빨리</translation>
    </message>
</context>
<context>
    <name>ChooseServicePage</name>
    <message>
        <source>Let me go first</source>
        <translation>먼저 도와주세요</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>65+</source>
        <translation>65세 이상</translation>
    </message>
    <message>
        <source>Baby</source>
        <translation>아기와 함께</translation>
    </message>
    <message>
        <source>Perhaps not today: closes {time}</source>
        <translation>오늘은 어려울 수 있어요 · {time}까지</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation>{time}까지</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>장애인</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>어떤 일로 오셨어요?</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>임산부</translation>
    </message>
    <message>
        <source>Shall we let you go first?</source>
        <translation>먼저 도와드려야 할까요?</translation>
    </message>
    <message>
        <source>{people} · {wait}</source>
        <translation>{people} · {wait}</translation>
    </message>
</context>
<context>
    <name>ChooseSlotPage</name>
    <message>
        <source>At what time?</source>
        <translation>몇 시에 오시겠어요?</translation>
    </message>
</context>
<context>
    <name>ChooseVisitPage</name>
    <message>
        <source>Your appointment</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>When</source>
        <translation>언제</translation>
    </message>
    <message>
        <source>Your time could not be kept</source>
        <translation>예약 시간을 지켜 드리지 못했어요</translation>
    </message>
    <message>
        <source>Go on where you stopped</source>
        <translation>하시던 일을 이어서 해요</translation>
    </message>
    <message>
        <source>With the same ID card. Nobody asks you again.</source>
        <translation>같은 신분증이면 다시 묻지 않아요.</translation>
    </message>
    <message>
        <source>A person has it now</source>
        <translation>직원이 맡고 있어요</translation>
    </message>
    <message>
        <source>Ask at the counter, or call a person below.</source>
        <translation>창구에 묻거나, 아래에서 직원을 불러 주세요.</translation>
    </message>
    <message>
        <source>Your time has passed</source>
        <translation>예약한 시간이 지났어요</translation>
    </message>
    <message>
        <source>No harm: take a number, or a new time.</source>
        <translation>지금 번호를 받거나 새로 예약하세요.</translation>
    </message>
    <message>
        <source>Take a number now.</source>
        <translation>지금 번호를 받으세요.</translation>
    </message>
    <message>
        <source>Choose a new time.</source>
        <translation>새 시간을 고르세요.</translation>
    </message>
    <message>
        <source>Sorry: your application came late. Choose a new time.</source>
        <translation>신청서가 늦게 왔어요. 새로 골라 주세요.</translation>
    </message>
    <message>
        <source>Sorry: your application came late. Ask at the counter.</source>
        <translation>신청서가 늦게 왔어요. 창구에 말씀하세요.</translation>
    </message>
    <message>
        <source>A number now, please</source>
        <translation>지금 번호 받기</translation>
    </message>
    <message>
        <source>A new appointment</source>
        <translation>새로 예약하기</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>시간 고르기</translation>
    </message>
    <message>
        <source>I am here: my number, please</source>
        <translation>왔어요. 번호 주세요</translation>
    </message>
    <message>
        <source>Go on at this machine</source>
        <translation>이 기계에서 이어서 하기</translation>
    </message>
    <message>
        <source>Take a new photo</source>
        <translation>새 사진 찍기</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>다른 시간으로</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>예약 그만두기</translation>
    </message>
</context>
<context>
    <name>ClerkSaysOverlay</name>
    <message>
        <source>The clerk says</source>
        <translation>직원이 알려 드려요</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>읽었어요</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Please stand in front of the camera</source>
        <translation>카메라 앞에 서 주세요</translation>
    </message>
    <message>
        <source>One person only, please</source>
        <translation>한 분만 서 주세요</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>조금 더 가까이 와 주세요</translation>
    </message>
    <message>
        <source>A little back, please</source>
        <translation>조금 뒤로 가 주세요</translation>
    </message>
    <message>
        <source>Into the middle, please</source>
        <translation>화면 가운데에 서 주세요</translation>
    </message>
    <message>
        <source>Hold your head straight</source>
        <translation>고개를 똑바로 세워 주세요</translation>
    </message>
    <message>
        <source>Turn your face to the front</source>
        <translation>얼굴을 정면으로 돌려 주세요</translation>
    </message>
    <message>
        <source>Move a little until both sides are lit</source>
        <translation>양쪽이 밝아지게 조금 옮겨 주세요</translation>
    </message>
    <message>
        <source>A step off the wall, nothing behind you</source>
        <translation>뒤를 비우고 벽에서 떨어져 주세요</translation>
    </message>
    <message>
        <source>Open your eyes, please</source>
        <translation>눈이 잘 보이게 떠 주세요</translation>
    </message>
    <message>
        <source>Look into the lens</source>
        <translation>카메라 렌즈를 봐 주세요</translation>
    </message>
    <message>
        <source>Close your mouth, relaxed</source>
        <translation>입을 편하게 다물어 주세요</translation>
    </message>
    <message>
        <source>Light on your glasses: tilt your head a little</source>
        <translation>안경에 빛이 비쳐요. 고개를 살짝 숙여 주세요</translation>
    </message>
    <message>
        <source>Blurred: please hold still</source>
        <translation>흔들렸어요. 그대로 계세요</translation>
    </message>
    <message>
        <source>We take it as it is. Hold still</source>
        <translation>이대로 찍을게요. 그대로 계세요</translation>
    </message>
    <message>
        <source>Good. Hold still</source>
        <translation>좋아요. 그대로 계세요</translation>
    </message>
</context>
<context>
    <name>ConfirmHolderPage</name>
    <message>
        <source>Is this you?</source>
        <translation>본인이 맞으세요?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>Yes, it is me</source>
        <translation>네, 저예요</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
</context>
<context>
    <name>ConsentOverlay</name>
    <message>
        <source>May a clerk see this page?</source>
        <translation>직원이 이 화면을 봐도 될까요?</translation>
    </message>
    <message>
        <source>Your name, codes and PIN stay covered. You can end it at any time.</source>
        <translation>이름, 코드, PIN은 가려져요. 언제든 끝낼 수 있어요.</translation>
    </message>
    <message>
        <source>Yes, help me</source>
        <translation>네, 도와주세요</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 copy</source>
        <translation>1부</translation>
    </message>
    <message>
        <source>{copies} copies</source>
        <translation>{copies}부</translation>
    </message>
</context>
<context>
    <name>EnterCodePage</name>
    <message>
        <source>Enter your code</source>
        <translation>코드를 누르세요</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Six signs, printed on your slip</source>
        <translation>받으신 종이에 적힌 여섯 글자예요</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>찾기</translation>
    </message>
</context>
<context>
    <name>EnterExpiryPage</name>
    <message>
        <source>Expiry date</source>
        <translation>여권 만료일</translation>
    </message>
    <message>
        <source>There is no such day. Type it like this: 20301231</source>
        <translation>없는 날짜예요. 20301231처럼 여덟 자리로 눌러 주세요</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>EnterHangulPage</name>
    <message>
        <source>A letter is not finished</source>
        <translation>다 쓰지 않은 글자가 있어요</translation>
    </message>
    <message>
        <source>For an emergency. You may leave it out.</source>
        <translation>한글 이름을 써 주세요. 쓰지 않아도 돼요.</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>급할 때 연락할 분</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>다 썼어요</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>건너뛰기</translation>
    </message>
</context>
<context>
    <name>EnterNamePage</name>
    <message>
        <source>Your name in the passport</source>
        <translation>여권에 쓸 로마자 이름</translation>
    </message>
    <message>
        <source>Is it so in your passport?</source>
        <translation>지금 여권과 똑같나요?</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>성</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>이대로 쓸게요</translation>
    </message>
    <message>
        <source>Yes, exactly so</source>
        <translation>네, 똑같아요</translation>
    </message>
    <message>
        <source>Read it from my passport</source>
        <translation>내 여권에서 읽기</translation>
    </message>
    <message>
        <source>Not as in your passport</source>
        <translation>지금 여권과 달라요</translation>
    </message>
    <message>
        <source>An unusual spelling</source>
        <translation>흔히 쓰지 않는 철자예요</translation>
    </message>
    <message>
        <source>Is it your own passport?</source>
        <translation>본인 여권이 맞나요?</translation>
    </message>
    <message>
        <source>Hard to change later</source>
        <translation>나중에 바꾸기 어려워요</translation>
    </message>
    <message>
        <source>As in your passport</source>
        <translation>지금 여권과 같아요</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>직접 쓰기</translation>
    </message>
    <message>
        <source>Your surname</source>
        <translation>성을 로마자로</translation>
    </message>
    <message>
        <source>Your given name</source>
        <translation>이름을 로마자로</translation>
    </message>
    <message>
        <source>A hyphen stands between letters</source>
        <translation>붙임표는 글자 사이에 써 주세요</translation>
    </message>
    <message>
        <source>There is no letter yet</source>
        <translation>아직 글자가 없어요</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>다 썼어요</translation>
    </message>
</context>
<context>
    <name>EnterPassportNumberPage</name>
    <message>
        <source>Number of your passport</source>
        <translation>여권 번호</translation>
    </message>
    <message>
        <source>On the page with your photo, at the top right</source>
        <translation>사진이 있는 쪽 오른쪽 위에 있어요</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>EnterPhonePage</name>
    <message>
        <source>Your phone number</source>
        <translation>전화번호를 눌러 주세요</translation>
    </message>
    <message>
        <source>A number has 9 to 11 digits and begins with 0</source>
        <translation>0으로 시작하는 9~11자리 번호를 눌러 주세요</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>EnterPinPage</name>
    <message>
        <source>Enter your PIN</source>
        <translation>비밀번호를 누르세요</translation>
    </message>
    <message>
        <source>Last try: a wrong PIN blocks the card</source>
        <translation>한 번 남았어요. 또 틀리면 카드가 잠겨요</translation>
    </message>
    <message numerus="yes">
        <source>Wrong · %n tries left</source>
        <translation>
            <numerusform>달라요 · %n번 남았어요</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n자리 눌렀어요</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message>
        <source>Certificates</source>
        <translation>증명서 떼기</translation>
    </message>
    <message>
        <source>Resident, family, tax and more</source>
        <translation>등본·초본·가족관계·납세 등</translation>
    </message>
    <message>
        <source>Prepare a passport</source>
        <translation>여권 미리 신청</translation>
    </message>
    <message>
        <source>Even the photo, right here</source>
        <translation>사진 촬영까지 여기서</translation>
    </message>
    <message>
        <source>Counter ticket</source>
        <translation>창구 번호표</translation>
    </message>
    <message>
        <source>We tell you how long you wait</source>
        <translation>기다리는 시간을 알려 드려요</translation>
    </message>
    <message>
        <source>Talk to an expert</source>
        <translation>상담 연결</translation>
    </message>
    <message>
        <source>Law, tax, work, health, money</source>
        <translation>법률, 세금, 일자리, 건강, 금융</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>코드가 있어요</translation>
    </message>
    <message>
        <source>Go on with what you began</source>
        <translation>증명서, 예약, 신청을 이어서 해요</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Very good</source>
        <translation>아주 좋았어요</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>좋았어요</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>그저 그랬어요</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>나빴어요</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>아주 나빴어요</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Please call a person. We help you from here.</source>
        <translation>사람을 불러 주세요. 이어서 도와드릴게요.</translation>
    </message>
    <message>
        <source>Please use another machine, or call a person.</source>
        <translation>다른 기계를 쓰거나 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>You can have your paper at another machine, or call a person.</source>
        <translation>다른 기계에서 받거나 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>Please try again in a moment, or call a person.</source>
        <translation>잠시 뒤 다시 하거나 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>Please start again. Nothing was issued.</source>
        <translation>처음부터 다시 해 주세요. 떼어진 것은 없어요.</translation>
    </message>
    <message>
        <source>The card is the wrong way round</source>
        <translation>카드를 거꾸로 넣었어요</translation>
    </message>
    <message>
        <source>Take it out. Put it in with the gold chip up and first.</source>
        <translation>빼서 금색 칩이 위로, 안쪽으로 가게 넣어 주세요.</translation>
    </message>
    <message>
        <source>This is not a resident ID card</source>
        <translation>주민등록증이 아니에요</translation>
    </message>
    <message>
        <source>Please put in your resident ID card with the gold chip.</source>
        <translation>금색 칩이 있는 주민등록증을 넣어 주세요.</translation>
    </message>
    <message>
        <source>The PIN of this card is blocked</source>
        <translation>카드 비밀번호가 잠겼어요</translation>
    </message>
    <message>
        <source>Take your card to a community centre; there you get a new PIN.</source>
        <translation>주민센터에 카드를 가져가면 새 비밀번호를 받아요.</translation>
    </message>
    <message>
        <source>This card is out of date</source>
        <translation>기간이 지난 카드예요</translation>
    </message>
    <message>
        <source>A community centre gives you a new one. Or call a person.</source>
        <translation>주민센터에서 새로 받거나 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>This card was reported lost</source>
        <translation>분실 신고된 카드예요</translation>
    </message>
    <message>
        <source>If it is yours, please call a person.</source>
        <translation>본인 카드라면 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>We cannot accept this card</source>
        <translation>이 카드는 쓸 수 없어요</translation>
    </message>
    <message>
        <source>Its chip could not prove itself. Please call a person.</source>
        <translation>칩을 확인하지 못했어요. 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>The card does not answer</source>
        <translation>카드를 읽지 못했어요</translation>
    </message>
    <message>
        <source>Take it out, wipe the gold chip, and put it in again.</source>
        <translation>빼서 금색 칩을 닦고 다시 넣어 주세요.</translation>
    </message>
    <message>
        <source>The card came out too early</source>
        <translation>카드가 먼저 빠졌어요</translation>
    </message>
    <message>
        <source>Put it in again and leave it until we ask you to take it.</source>
        <translation>다시 넣고, 가져가시라고 할 때까지 두세요.</translation>
    </message>
    <message>
        <source>This is another card than before</source>
        <translation>아까와 다른 카드예요</translation>
    </message>
    <message>
        <source>Please put in the card you began with.</source>
        <translation>처음 넣은 카드를 넣어 주세요.</translation>
    </message>
    <message>
        <source>This machine cannot check cards now</source>
        <translation>지금 이 기계에서는 카드를 확인할 수 없어요</translation>
    </message>
    <message>
        <source>It is not your card: our list of lost cards is too old. Use another machine, or call a person.</source>
        <translation>카드가 아니라 저희 분실 카드 목록이 오래된 탓이에요. 다른 기계를 쓰거나 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>The card slot does not work</source>
        <translation>카드 넣는 곳이 고장 났어요</translation>
    </message>
    <message>
        <source>The card slot is starting again</source>
        <translation>카드 넣는 곳을 다시 켜고 있어요</translation>
    </message>
    <message>
        <source>The paper has run out</source>
        <translation>종이가 떨어졌어요</translation>
    </message>
    <message>
        <source>The paper is stuck</source>
        <translation>종이가 걸렸어요</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>인쇄기가 열려 있어요</translation>
    </message>
    <message>
        <source>The ink has run out</source>
        <translation>잉크가 떨어졌어요</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>인쇄기가 답하지 않아요</translation>
    </message>
    <message>
        <source>The printer is still busy</source>
        <translation>인쇄기가 아직 일하고 있어요</translation>
    </message>
    <message>
        <source>Printing stopped half-way</source>
        <translation>인쇄하다가 멈췄어요</translation>
    </message>
    <message>
        <source>We are not sure the paper came out</source>
        <translation>종이가 나왔는지 알 수 없어요</translation>
    </message>
    <message>
        <source>A paper of this try is not valid. You can have a new one.</source>
        <translation>이번에 나온 종이는 효력이 없어요. 새로 받을 수 있어요.</translation>
    </message>
    <message>
        <source>The receipt paper has run out</source>
        <translation>영수증 종이가 떨어졌어요</translation>
    </message>
    <message>
        <source>The receipt printer is open</source>
        <translation>영수증 인쇄기가 열려 있어요</translation>
    </message>
    <message>
        <source>The receipt printer does not answer</source>
        <translation>영수증 인쇄기가 답하지 않아요</translation>
    </message>
    <message>
        <source>The receipt printer is broken</source>
        <translation>영수증 인쇄기가 고장 났어요</translation>
    </message>
    <message>
        <source>We are not sure the payment went through</source>
        <translation>결제가 됐는지 알 수 없어요</translation>
    </message>
    <message>
        <source>We are finding out. You pay nothing for a paper you did not get.</source>
        <translation>확인하고 있어요. 못 받은 증명서 값은 받지 않아요.</translation>
    </message>
    <message>
        <source>Payment does not work now</source>
        <translation>지금은 결제가 안 돼요</translation>
    </message>
    <message>
        <source>We have no connection now</source>
        <translation>지금은 연결이 안 돼요</translation>
    </message>
    <message>
        <source>This cannot be issued here</source>
        <translation>여기서는 뗄 수 없어요</translation>
    </message>
    <message>
        <source>Too much time has passed</source>
        <translation>시간이 많이 지났어요</translation>
    </message>
    <message>
        <source>The fee has just changed</source>
        <translation>수수료가 방금 바뀌었어요</translation>
    </message>
    <message>
        <source>The hours of this certificate are over</source>
        <translation>뗄 수 있는 시간이 끝났어요</translation>
    </message>
    <message>
        <source>The first page shows when it works again.</source>
        <translation>다시 되는 시간은 첫 화면에 있어요.</translation>
    </message>
    <message>
        <source>The counter has just closed</source>
        <translation>창구가 방금 닫혔어요</translation>
    </message>
    <message>
        <source>The first page shows when it opens again. Or call a person.</source>
        <translation>언제 다시 여는지 첫 화면에 나와요. 사람을 불러도 돼요.</translation>
    </message>
    <message>
        <source>The register does not answer</source>
        <translation>담당 기관이 답하지 않아요</translation>
    </message>
    <message>
        <source>The register takes too long</source>
        <translation>담당 기관의 답이 늦어요</translation>
    </message>
    <message>
        <source>The register gave an answer we cannot read</source>
        <translation>담당 기관의 답을 읽지 못했어요</translation>
    </message>
    <message>
        <source>We did not find you in the register</source>
        <translation>등록된 기록을 찾지 못했어요</translation>
    </message>
    <message>
        <source>Your name has a letter we cannot print</source>
        <translation>이름에 인쇄할 수 없는 글자가 있어요</translation>
    </message>
    <message>
        <source>A person writes it for you. Please call one.</source>
        <translation>사람이 적어 드려요. 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>A guardian comes along below the age of 18</source>
        <translation>만 18세 미만은 보호자와 함께해요</translation>
    </message>
    <message>
        <source>Please call a person: a counter helps you both.</source>
        <translation>직원을 불러 주세요. 창구에서 함께 도와드려요.</translation>
    </message>
    <message>
        <source>Somebody has just taken this time</source>
        <translation>방금 다른 분이 예약했어요</translation>
    </message>
    <message>
        <source>Please choose another time.</source>
        <translation>다른 시간을 골라 주세요.</translation>
    </message>
    <message>
        <source>This appointment has changed</source>
        <translation>이미 바뀐 예약이에요</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>이 번호를 찾지 못했어요</translation>
    </message>
    <message>
        <source>Please check the six signs on your slip.</source>
        <translation>받으신 종이에 적힌 여섯 글자를 다시 봐 주세요.</translation>
    </message>
    <message>
        <source>This code was used before</source>
        <translation>이미 쓴 번호예요</translation>
    </message>
    <message>
        <source>If that was not you, please call a person.</source>
        <translation>본인이 쓰지 않았다면 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>This code belongs to another card</source>
        <translation>다른 카드의 번호예요</translation>
    </message>
    <message>
        <source>Please use the card the paper was asked for with.</source>
        <translation>신청할 때 쓴 카드를 넣어 주세요.</translation>
    </message>
    <message>
        <source>This machine needs a check</source>
        <translation>기계를 점검해야 해요</translation>
    </message>
    <message>
        <source>Something went wrong with us</source>
        <translation>저희 쪽에 문제가 생겼어요</translation>
    </message>
    <message>
        <source>The passport is not on the reader</source>
        <translation>여권이 판 위에 없어요</translation>
    </message>
    <message>
        <source>Lay it on and leave it until we ask you to take it.</source>
        <translation>여권을 올려 두고, 가져가라고 할 때까지 그대로 두세요.</translation>
    </message>
    <message>
        <source>This is not a passport with a chip</source>
        <translation>칩이 든 여권이 아니에요</translation>
    </message>
    <message>
        <source>Lay on the passport with the chip sign on its cover.</source>
        <translation>표지에 칩 표시가 있는 여권을 올려 주세요.</translation>
    </message>
    <message>
        <source>The passport did not open</source>
        <translation>여권 칩이 열리지 않았어요</translation>
    </message>
    <message>
        <source>Check the number, the birthday and the last valid day, then try again.</source>
        <translation>여권 번호, 생년월일, 기간 만료일을 확인하고 다시 해 주세요.</translation>
    </message>
    <message>
        <source>The passport does not answer</source>
        <translation>여권이 답하지 않아요</translation>
    </message>
    <message>
        <source>Take it out of its cover and lay it flat on the reader.</source>
        <translation>여권 지갑에서 꺼내 판 위에 반듯이 올려 주세요.</translation>
    </message>
    <message>
        <source>The passport&apos;s chip cannot be read</source>
        <translation>여권 칩을 읽을 수 없어요</translation>
    </message>
    <message>
        <source>A person helps you with this passport. Please call one.</source>
        <translation>이 여권은 사람이 도와드려요. 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>We cannot accept this passport</source>
        <translation>이 여권은 받을 수 없어요</translation>
    </message>
    <message>
        <source>This machine cannot check this passport</source>
        <translation>이 기계로는 이 여권을 확인할 수 없어요</translation>
    </message>
    <message>
        <source>It is not your passport&apos;s fault. A person helps you: please call one.</source>
        <translation>여권 탓이 아니에요. 사람을 불러 주시면 도와드려요.</translation>
    </message>
    <message>
        <source>The passport reader does not work</source>
        <translation>여권 읽는 곳이 고장 났어요</translation>
    </message>
    <message>
        <source>The passport reader is starting again</source>
        <translation>여권 읽는 곳을 다시 켜고 있어요</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Restart</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Call a person</source>
        <translation>사람 부르기</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>End help</source>
        <translation>도움 끝내기</translation>
    </message>
    <message>
        <source>End</source>
        <translation>도움 끝</translation>
    </message>
</context>
<context>
    <name>GiveConsentPage</name>
    <message>
        <source>May we keep this?</source>
        <translation>이것을 보관해도 될까요?</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>동의해요</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>동의하지 않아요</translation>
    </message>
</context>
<context>
    <name>HangulPad</name>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Doubled letters</source>
        <translation>쌍자음과 ㅒㅖ</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>다른 글자</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>A clerk sees this page</source>
        <translation>직원이 이 화면을 봐요</translation>
    </message>
    <message>
        <source>Calling a clerk</source>
        <translation>직원을 부르고 있어요</translation>
    </message>
    <message>
        <source>{hour}:{minute} am</source>
        <translation>오전 {hour}:{minute}</translation>
    </message>
    <message>
        <source>{hour}:{minute} pm</source>
        <translation>오후 {hour}:{minute}</translation>
    </message>
</context>
<context>
    <name>HelpOver</name>
    <message>
        <source>The clerk has finished</source>
        <translation>직원이 도움을 마쳤어요</translation>
    </message>
    <message>
        <source>You can go on. Everything is as it was.</source>
        <translation>이어서 하시면 돼요. 하던 일은 그대로예요.</translation>
    </message>
    <message>
        <source>No clerk is free now</source>
        <translation>지금 도울 수 있는 직원이 없어요</translation>
    </message>
    <message>
        <source>Choose another way to a person.</source>
        <translation>다른 방법으로 직원을 만나 보세요.</translation>
    </message>
    <message>
        <source>The line to the clerk broke</source>
        <translation>직원과 연결이 끊겼어요</translation>
    </message>
    <message>
        <source>Nobody sees this page now. Everything is as it was.</source>
        <translation>이제 아무도 이 화면을 보지 않아요. 하던 일은 그대로예요.</translation>
    </message>
</context>
<context>
    <name>HelpOverOverlay</name>
    <message>
        <source>Go on</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>직원과 이야기하기</translation>
    </message>
</context>
<context>
    <name>InsertCardPage</name>
    <message>
        <source>Push your resident ID card all the way in</source>
        <translation>주민등록증을 끝까지 넣어 주세요</translation>
    </message>
    <message>
        <source>Gold chip up, chip end first</source>
        <translation>금색 칩이 위로, 칩 쪽부터</translation>
    </message>
    <message>
        <source>No card? The button below calls a person.</source>
        <translation>카드가 없으면 아래 단추로 사람을 부르세요.</translation>
    </message>
    <message>
        <source>It is not for me</source>
        <translation>다른 분 일로 왔어요</translation>
    </message>
</context>
<context>
    <name>Jamo</name>
    <message>
        <source>giyeok</source>
        <translation>기역</translation>
    </message>
    <message>
        <source>ssanggiyeok</source>
        <translation>쌍기역</translation>
    </message>
    <message>
        <source>nieun</source>
        <translation>니은</translation>
    </message>
    <message>
        <source>digeut</source>
        <translation>디귿</translation>
    </message>
    <message>
        <source>ssangdigeut</source>
        <translation>쌍디귿</translation>
    </message>
    <message>
        <source>rieul</source>
        <translation>리을</translation>
    </message>
    <message>
        <source>mieum</source>
        <translation>미음</translation>
    </message>
    <message>
        <source>bieup</source>
        <translation>비읍</translation>
    </message>
    <message>
        <source>ssangbieup</source>
        <translation>쌍비읍</translation>
    </message>
    <message>
        <source>siot</source>
        <translation>시옷</translation>
    </message>
    <message>
        <source>ssangsiot</source>
        <translation>쌍시옷</translation>
    </message>
    <message>
        <source>ieung</source>
        <translation>이응</translation>
    </message>
    <message>
        <source>jieut</source>
        <translation>지읒</translation>
    </message>
    <message>
        <source>ssangjieut</source>
        <translation>쌍지읒</translation>
    </message>
    <message>
        <source>chieut</source>
        <translation>치읓</translation>
    </message>
    <message>
        <source>kieuk</source>
        <translation>키읔</translation>
    </message>
    <message>
        <source>tieut</source>
        <translation>티읕</translation>
    </message>
    <message>
        <source>pieup</source>
        <translation>피읖</translation>
    </message>
    <message>
        <source>hieut</source>
        <translation>히읗</translation>
    </message>
    <message>
        <source>a</source>
        <translation>아</translation>
    </message>
    <message>
        <source>ae</source>
        <translation>애</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>야</translation>
    </message>
    <message>
        <source>yae</source>
        <translation>얘</translation>
    </message>
    <message>
        <source>eo</source>
        <translation>어</translation>
    </message>
    <message>
        <source>e</source>
        <translation>에</translation>
    </message>
    <message>
        <source>yeo</source>
        <translation>여</translation>
    </message>
    <message>
        <source>ye</source>
        <translation>예</translation>
    </message>
    <message>
        <source>o</source>
        <translation>오</translation>
    </message>
    <message>
        <source>yo</source>
        <translation>요</translation>
    </message>
    <message>
        <source>u</source>
        <translation>우</translation>
    </message>
    <message>
        <source>yu</source>
        <translation>유</translation>
    </message>
    <message>
        <source>eu</source>
        <translation>으</translation>
    </message>
    <message>
        <source>i</source>
        <translation>이</translation>
    </message>
</context>
<context>
    <name>LatinPad</name>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>붙임표</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>다른 글자</translation>
    </message>
</context>
<context>
    <name>LeaveOverlay</name>
    <message>
        <source>Start again from the first page?</source>
        <translation>처음으로 돌아갈까요?</translation>
    </message>
    <message>
        <source>What you entered will be gone.</source>
        <translation>지금까지 누른 것이 지워져요.</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>아니요, 계속할게요</translation>
    </message>
    <message>
        <source>Yes, start again</source>
        <translation>네, 처음으로</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday}</source>
        <translation>{month}월 {day}일 {weekday}</translation>
    </message>
    <message>
        <source>Today {hours}</source>
        <translation>오늘 {hours}</translation>
    </message>
    <message>
        <source>Tomorrow {hours}</source>
        <translation>내일 {hours}</translation>
    </message>
    <message>
        <source>{month}/{day} {hours}</source>
        <translation>{month}월 {day}일 {hours}</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>기다리는 분 없음</translation>
    </message>
    <message>
        <source>1 person waits</source>
        <translation>1명 대기</translation>
    </message>
    <message>
        <source>{people} people wait</source>
        <translation>{people}명 대기</translation>
    </message>
    <message>
        <source>wait not known yet</source>
        <translation>시간은 아직 몰라요</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}~{high}분</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Money back only</source>
        <translation>지금은 환불만 돼요</translation>
    </message>
    <message>
        <source>Works now · {minutes} min</source>
        <translation>지금 됩니다 · 약 {minutes}분</translation>
    </message>
    <message>
        <source>Works now · slower</source>
        <translation>지금 됩니다 · 조금 느려요</translation>
    </message>
    <message>
        <source>At {place}</source>
        <translation>{place}에서 됩니다</translation>
    </message>
    <message>
        <source>From {time} today</source>
        <translation>오늘 {time}부터</translation>
    </message>
    <message>
        <source>From {time} tomorrow</source>
        <translation>내일 {time}부터</translation>
    </message>
    <message>
        <source>From {time} on {month}/{day}</source>
        <translation>{month}월 {day}일 {time}부터</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>What can we do for you?</source>
        <translation>무엇을 도와드릴까요?</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>Free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>₩{amount}</source>
        <translation>{amount}원</translation>
    </message>
</context>
<context>
    <name>MoneyReturnedPage</name>
    <message>
        <source>You have your money back</source>
        <translation>돈을 돌려드렸어요</translation>
    </message>
    <message>
        <source>Your bank may show it a few days later</source>
        <translation>카드 내역에는 며칠 뒤 보일 수 있어요</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>돌려드린 돈</translation>
    </message>
</context>
<context>
    <name>NoTimeNowPage</name>
    <message>
        <source>We keep your application and send it. Choose a time later, with its code.</source>
        <translation>신청서는 저희가 잘 두었다가 보내요. 시간은 나중에 코드로 고르세요.</translation>
    </message>
    <message>
        <source>Go on without a time</source>
        <translation>시간 없이 계속하기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 하기</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>This machine rests for now</source>
        <translation>지금은 이 기계를 쉬어요</translation>
    </message>
    <message>
        <source>Please use another machine, or call a person below.</source>
        <translation>다른 기계를 쓰거나 사람을 불러 주세요.</translation>
    </message>
    <message>
        <source>Help code {code}</source>
        <translation>도움 번호 {code}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Read on</source>
        <translation>다음 내용 보기</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous choices</source>
        <translation>앞 목록</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>다음 목록</translation>
    </message>
</context>
<context>
    <name>PassportNotReadPage</name>
    <message>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>여권 없이 계속하기</translation>
    </message>
</context>
<context>
    <name>PatienceOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>아직 계세요?</translation>
    </message>
    <message>
        <source>Take your time. One touch and we go on.</source>
        <translation>천천히 하세요. 한 번 누르면 이어져요.</translation>
    </message>
    <message>
        <source>Then this page closes and nothing of you stays here.</source>
        <translation>누르지 않으면 처음으로 돌아가고, 남는 것은 없어요.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>네, 여기 있어요</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentDeclinedPage</name>
    <message>
        <source>No money was taken</source>
        <translation>돈은 나가지 않았어요</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>낼 돈</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Stop without paying</source>
        <translation>결제 없이 그만하기</translation>
    </message>
    <message>
        <source>This card cannot pay</source>
        <translation>이 카드로는 결제가 안 돼요</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>결제를 멈췄어요</translation>
    </message>
    <message>
        <source>We saw no card</source>
        <translation>카드가 닿지 않았어요</translation>
    </message>
    <message>
        <source>Please try another card.</source>
        <translation>다른 카드로 해 주세요.</translation>
    </message>
    <message>
        <source>You can go on or stop here.</source>
        <translation>이어서 하거나 그만둘 수 있어요.</translation>
    </message>
    <message>
        <source>Hold your card to the terminal a little longer.</source>
        <translation>카드를 조금 더 오래 대 주세요.</translation>
    </message>
</context>
<context>
    <name>PersonOverlay</name>
    <message>
        <source>We are here for you</source>
        <translation>사람이 도와드려요</translation>
    </message>
    <message>
        <source>Call this number, at any hour.</source>
        <translation>언제든 이 번호로 전화하세요.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>창구</translation>
    </message>
    <message>
        <source>Back to my page</source>
        <translation>하던 화면으로</translation>
    </message>
    <message>
        <source>Help on this screen</source>
        <translation>이 화면에서 도움받기</translation>
    </message>
    <message>
        <source>A clerk sees this page</source>
        <translation>직원이 이 화면을 봐요</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>번호표 받고 창구로</translation>
    </message>
    <message>
        <source>Within 30 min</source>
        <translation>30분 안에</translation>
    </message>
    <message>
        <source>Call me back</source>
        <translation>전화해 주세요</translation>
    </message>
    <message>
        <source>120 calls you</source>
        <translation>120에서 전화드려요</translation>
    </message>
    <message>
        <source>We say it is for somebody else</source>
        <translation>대신 오셨다고 전해요</translation>
    </message>
    <message>
        <source>We say you should pay less</source>
        <translation>감면되는지 볼게요</translation>
    </message>
    <message>
        <source>At an agreed time</source>
        <translation>시간 정해서 오기</translation>
    </message>
    <message>
        <source>The counter expects you</source>
        <translation>창구에서 기다릴게요</translation>
    </message>
    <message>
        <source>The counter is open now</source>
        <translation>창구가 지금 열려 있어요</translation>
    </message>
    <message>
        <source>The counter is closed now</source>
        <translation>창구는 지금 닫혀 있어요</translation>
    </message>
    <message>
        <source>Counter: {when}</source>
        <translation>창구는 {when}</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>A clerk looks whether the face is clear</source>
        <translation>얼굴이 또렷한지 직원이 봐요</translation>
    </message>
    <message>
        <source>Only one person, please</source>
        <translation>한 분만 서 주세요</translation>
    </message>
    <message>
        <source>Stand so that the mirror shows your face</source>
        <translation>화면에 얼굴이 보이게 서 주세요</translation>
    </message>
    <message>
        <source>Show your whole face, please</source>
        <translation>얼굴 전체를 보여 주세요</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>조금 더 가까이 와 주세요</translation>
    </message>
    <message>
        <source>Go back a little</source>
        <translation>조금 뒤로 가 주세요</translation>
    </message>
    <message>
        <source>Stand in the middle</source>
        <translation>가운데에 서 주세요</translation>
    </message>
    <message>
        <source>Hold your head straight</source>
        <translation>고개를 똑바로 세워 주세요</translation>
    </message>
    <message>
        <source>Turn your face to the front</source>
        <translation>얼굴을 정면으로 돌려 주세요</translation>
    </message>
    <message>
        <source>Move a little until both sides are lit</source>
        <translation>양쪽이 밝아지게 조금 옮겨 주세요</translation>
    </message>
    <message>
        <source>A step off the wall, nothing behind you</source>
        <translation>뒤를 비우고 벽에서 떨어져 주세요</translation>
    </message>
    <message>
        <source>Tilt your head a little, or take the glasses off</source>
        <translation>고개를 살짝 숙이거나 안경을 벗어 주세요</translation>
    </message>
    <message>
        <source>Hold still until it is taken</source>
        <translation>찍힐 때까지 그대로 계셔 주세요</translation>
    </message>
    <message>
        <source>A clerk looks whether you are alone in it</source>
        <translation>한 분만 나왔는지 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at where your head is</source>
        <translation>얼굴 위치를 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at how your head is held</source>
        <translation>고개 각도를 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at the colours</source>
        <translation>색을 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at the background</source>
        <translation>배경을 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at what is on your head</source>
        <translation>머리에 쓴 것을 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks whether your eyes are well seen</source>
        <translation>눈이 잘 보이는지 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks whether the face is free</source>
        <translation>얼굴이 가려졌는지 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at it, taken as it was</source>
        <translation>그대로 찍은 사진을 직원이 봐요</translation>
    </message>
    <message>
        <source>Look into the lens</source>
        <translation>카메라 렌즈를 봐 주세요</translation>
    </message>
    <message>
        <source>Close your mouth, relaxed</source>
        <translation>입을 편하게 다물어 주세요</translation>
    </message>
    <message>
        <source>A clerk looks at the quality</source>
        <translation>사진 상태를 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk measures the head</source>
        <translation>얼굴 크기를 직원이 재요</translation>
    </message>
    <message>
        <source>A clerk looks at the light</source>
        <translation>밝기를 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at the mouth</source>
        <translation>입 모양을 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk looks at the glasses</source>
        <translation>안경을 직원이 봐요</translation>
    </message>
    <message>
        <source>A clerk decides with you</source>
        <translation>직원이 함께 정해요</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Step {stage} of {stages}</source>
        <translation>{stages}단계 중 {stage}단계</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>How was it?</source>
        <translation>어떠셨어요?</translation>
    </message>
    <message>
        <source>Nobody learns who said it.</source>
        <translation>누가 눌렀는지는 아무도 몰라요.</translation>
    </message>
</context>
<context>
    <name>ReadCasePage</name>
    <message>
        <source>Bring along</source>
        <translation>가져오세요</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>걸리는 날</translation>
    </message>
    <message>
        <source>{days} working days</source>
        <translation>평일 {days}일</translation>
    </message>
    <message>
        <source>To a person: number or time</source>
        <translation>직원에게 (번호표·예약)</translation>
    </message>
</context>
<context>
    <name>ShootPhotoPage</name>
    <message>
        <source>The picture takes itself.</source>
        <translation>저절로 찍혀요.</translation>
    </message>
    <message>
        <source>Take it at the counter instead</source>
        <translation>사진은 창구에서 찍기</translation>
    </message>
</context>
<context>
    <name>ShowPhotoPage</name>
    <message>
        <source>No photo was taken</source>
        <translation>사진을 찍지 못했어요</translation>
    </message>
    <message>
        <source>The camera has stopped</source>
        <translation>사진기가 멈췄어요</translation>
    </message>
    <message>
        <source>The counter can take it, too.</source>
        <translation>창구에서 찍어도 돼요.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>다시 찍기</translation>
    </message>
    <message>
        <source>Take it at the counter</source>
        <translation>창구에서 찍기</translation>
    </message>
    <message>
        <source>A good photo</source>
        <translation>사진이 잘 나왔어요</translation>
    </message>
    <message>
        <source>This is how it will be printed.</source>
        <translation>이대로 인쇄돼요.</translation>
    </message>
    <message>
        <source>We send this one along</source>
        <translation>이 사진을 보낼게요</translation>
    </message>
    <message>
        <source>A clerk looks at it with you. That is fine.</source>
        <translation>직원이 함께 봐 드려요. 괜찮아요.</translation>
    </message>
    <message>
        <source>A clerk looks at this one</source>
        <translation>이 사진은 직원이 봐요</translation>
    </message>
    <message>
        <source>Shall we try again?</source>
        <translation>다시 찍어 볼까요?</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>이 사진으로 하기</translation>
    </message>
    <message>
        <source>Hat, scarf or dark glasses</source>
        <translation>모자나 안경을 썼어요</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Receipt</source>
        <translation>영수증</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>증명서</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>부수</translation>
    </message>
    <message>
        <source>When</source>
        <translation>언제</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>어디서</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>낸 돈</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>전에 낸 돈</translation>
    </message>
    <message>
        <source>Verification number (90 days)</source>
        <translation>확인번호 (90일)</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>아직 몰라요</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}~{high}분</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>앞에 계신 분</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>기다리는 시간</translation>
    </message>
    <message>
        <source>Follow your place on your phone:</source>
        <translation>휴대전화로 순서를 볼 수 있어요:</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>내 번호</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>전화드릴 때</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>내 코드</translation>
    </message>
    <message>
        <source>Tell it at the counter or to 120: nobody asks you again.</source>
        <translation>창구나 120에 알려 주세요. 다시 묻지 않습니다.</translation>
    </message>
    <message>
        <source>See it on your phone, change it, or cancel it:</source>
        <translation>휴대전화로 보고, 바꾸고, 그만둘 수 있어요:</translation>
    </message>
    <message>
        <source>Passport application</source>
        <translation>여권 신청</translation>
    </message>
    <message>
        <source>Collect it at</source>
        <translation>받을 곳</translation>
    </message>
    <message>
        <source>Please bring along:</source>
        <translation>가져오세요:</translation>
    </message>
    <message>
        <source>a photo not older than 6 months, if you have one</source>
        <translation>6개월 안에 찍은 사진 (있으면)</translation>
    </message>
    <message>
        <source>Ready after {days} working days</source>
        <translation>일하는 날로 {days}일 뒤에 나와요</translation>
    </message>
    <message>
        <source>You pay at the counter</source>
        <translation>창구에서 내실 돈</translation>
    </message>
    <message>
        <source>Deleted after {days} days at the latest</source>
        <translation>늦어도 {days}일 뒤에 지워요</translation>
    </message>
    <message>
        <source>If the paper does not come out:</source>
        <translation>종이가 나오지 않으면:</translation>
    </message>
    <message>
        <source>Enter this code at any machine, with the same ID card.</source>
        <translation>같은 신분증으로 어느 기계에서나 이 번호를 누르세요.</translation>
    </message>
    <message>
        <source>₩{amount}</source>
        <translation>{amount}원</translation>
    </message>
</context>
<context>
    <name>TakeApplicationPage</name>
    <message>
        <source>Please remember the code: no slip came out</source>
        <translation>종이가 안 나왔어요. 코드를 기억해 주세요</translation>
    </message>
    <message>
        <source>Take your slip to the counter.</source>
        <translation>종이를 창구로 가져오세요.</translation>
    </message>
    <message>
        <source>Done. The counter expects you</source>
        <translation>다 됐어요. 창구에서 기다릴게요</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Collect at</source>
        <translation>받을 곳</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>가져오세요</translation>
    </message>
    <message>
        <source>A photo, if you have a new one</source>
        <translation>새로 찍은 사진 (있으면)</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>It is sent as soon as the line is back</source>
        <translation>연결되는 대로 보내요</translation>
    </message>
</context>
<context>
    <name>TakeAppointmentPage</name>
    <message>
        <source>Your code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Your appointment is cancelled</source>
        <translation>예약을 그만두었어요</translation>
    </message>
    <message>
        <source>Come back whenever you need us.</source>
        <translation>필요하시면 언제든 오세요.</translation>
    </message>
    <message>
        <source>See you then</source>
        <translation>그때 뵐게요</translation>
    </message>
    <message>
        <source>Your code stays the same.</source>
        <translation>코드는 그대로예요.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>언제</translation>
    </message>
</context>
<context>
    <name>TakeCardPage</name>
    <message>
        <source>Please take your card</source>
        <translation>카드를 가져가세요</translation>
    </message>
    <message>
        <source>Then we go on by ourselves</source>
        <translation>그다음은 저절로 이어져요</translation>
    </message>
</context>
<context>
    <name>TakeCodePage</name>
    <message>
        <source>Please remember it: no slip came out</source>
        <translation>용지가 나오지 않았으니 꼭 기억해 주세요</translation>
    </message>
    <message>
        <source>Take your slip. Nobody asks you again.</source>
        <translation>번호표를 가져가세요. 다시 묻지 않아요.</translation>
    </message>
    <message>
        <source>A person goes on from here</source>
        <translation>이제 직원이 이어서 도와드려요</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>내 코드</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>내 번호</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>앞에 계신 분</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>걸리는 시간</translation>
    </message>
    <message>
        <source>Follow your place on your phone</source>
        <translation>휴대전화로 순서를 볼 수 있어요</translation>
    </message>
    <message>
        <source>Within 30 min</source>
        <translation>30분 안에</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>전화드릴 때</translation>
    </message>
    <message>
        <source>See or cancel it on your phone</source>
        <translation>휴대전화로 보거나 그만둘 수 있어요</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Change or cancel it on your phone</source>
        <translation>휴대전화로 바꾸거나 그만둘 수 있어요</translation>
    </message>
</context>
<context>
    <name>TakePaperPage</name>
    <message>
        <source>{document}, {copies}</source>
        <translation>{document} {copies}가 나왔어요</translation>
    </message>
    <message>
        <source>{document}, {copies}, and your receipt</source>
        <translation>{document} {copies}와 영수증이 나왔어요</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>종이를 가져가세요</translation>
    </message>
    <message>
        <source>You have your card back already</source>
        <translation>카드는 이미 돌려드렸어요</translation>
    </message>
    <message>
        <source>Verification number {number} · can be checked for 90 days</source>
        <translation>확인번호 {number} · 90일 동안 확인할 수 있어요</translation>
    </message>
    <message>
        <source>{amount} more is kept for you under the code on your first receipt</source>
        <translation>남은 {amount}은 처음 영수증의 번호로 보관해 둘게요</translation>
    </message>
</context>
<context>
    <name>TakeTicketPage</name>
    <message>
        <source>Please remember it: no slip came out</source>
        <translation>번호표가 나오지 않았어요. 번호를 기억해 주세요.</translation>
    </message>
    <message>
        <source>Take your slip, and listen for your number</source>
        <translation>번호표를 받고, 번호를 부를 때 오세요.</translation>
    </message>
    <message>
        <source>We will call you</source>
        <translation>번호로 불러 드릴게요</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>For</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>앞에 계신 분</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>기다리는 시간</translation>
    </message>
    <message>
        <source>Follow your place on your phone</source>
        <translation>휴대전화로 순서를 볼 수 있어요</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Your code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>With this code and your ID card you get the paper at any machine.</source>
        <translation>이 번호와 신분증이면 어느 기계에서나 이어서 받을 수 있어요.</translation>
    </message>
    <message>
        <source>Help code {code}</source>
        <translation>도움 번호 {code}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>사람과 이야기</translation>
    </message>
    <message>
        <source>{out} of {of} copies came out and are good</source>
        <translation>{of}부 중 {out}부는 나왔고, 그대로 쓸 수 있어요</translation>
    </message>
    <message>
        <source>Your {amount} went back to you</source>
        <translation>{amount}을 돌려드렸어요</translation>
    </message>
    <message>
        <source>Your {amount} is kept for you under the code</source>
        <translation>{amount}은 그대로 맡아 두었어요</translation>
    </message>
    <message>
        <source>You paid {amount}; a person will help you</source>
        <translation>낸 {amount}은 사람이 확인해 드려요</translation>
    </message>
    <message>
        <source>No money was taken</source>
        <translation>돈은 나가지 않았어요</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Type on the keys beside the screen. They are not said aloud.</source>
        <translation>화면 옆의 숫자판을 누르세요. 숫자는 소리 내어 읽지 않아요.</translation>
    </message>
    <message>
        <source>Personal: not said aloud</source>
        <translation>개인 정보라서 소리 내어 읽지 않아요</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message>
        <source>Please leave the card in</source>
        <translation>카드를 그대로 두세요</translation>
    </message>
    <message>
        <source>Just a moment, please</source>
        <translation>잠시만 기다려 주세요</translation>
    </message>
    <message>
        <source>We are reading your card</source>
        <translation>카드를 읽고 있어요</translation>
    </message>
    <message>
        <source>We are checking your card</source>
        <translation>카드를 확인하고 있어요</translation>
    </message>
    <message>
        <source>We are looking you up</source>
        <translation>본인을 확인하고 있어요</translation>
    </message>
    <message>
        <source>We are looking for your paper</source>
        <translation>증명서를 찾고 있어요</translation>
    </message>
    <message>
        <source>We are working out the fee</source>
        <translation>수수료를 알아보고 있어요</translation>
    </message>
    <message>
        <source>We are preparing your certificate</source>
        <translation>증명서를 만들고 있어요</translation>
    </message>
    <message>
        <source>Hold your payment card to the terminal</source>
        <translation>결제할 카드를 단말기에 대 주세요</translation>
    </message>
    <message>
        <source>Keep it there until it beeps</source>
        <translation>소리가 날 때까지 대고 계세요</translation>
    </message>
    <message>
        <source>We are printing your receipt</source>
        <translation>영수증을 뽑고 있어요</translation>
    </message>
    <message>
        <source>We are printing your certificate</source>
        <translation>증명서를 뽑고 있어요</translation>
    </message>
    <message>
        <source>Please wait until all sheets are out</source>
        <translation>다 나올 때까지 기다려 주세요</translation>
    </message>
    <message>
        <source>We are taking a number for you</source>
        <translation>번호를 받고 있어요</translation>
    </message>
    <message>
        <source>We are printing your number</source>
        <translation>번호표를 인쇄하고 있어요</translation>
    </message>
    <message>
        <source>We are telling a person</source>
        <translation>직원에게 전하고 있어요</translation>
    </message>
    <message>
        <source>We are printing your code</source>
        <translation>코드를 인쇄하고 있어요</translation>
    </message>
    <message>
        <source>We are looking up your code</source>
        <translation>코드를 찾고 있어요</translation>
    </message>
    <message>
        <source>We are looking for free times</source>
        <translation>빈 시간을 찾고 있어요</translation>
    </message>
    <message>
        <source>We are changing your appointment</source>
        <translation>예약을 바꾸고 있어요</translation>
    </message>
    <message>
        <source>We are looking for what you began</source>
        <translation>하시던 일을 찾고 있어요</translation>
    </message>
    <message>
        <source>We are looking up fees and papers</source>
        <translation>수수료와 서류를 찾고 있어요</translation>
    </message>
    <message>
        <source>Lay your passport on the reader</source>
        <translation>여권을 판독기에 올려 주세요</translation>
    </message>
    <message>
        <source>Leave it there until we have read it</source>
        <translation>다 읽을 때까지 그대로 두세요</translation>
    </message>
    <message>
        <source>We are keeping your time</source>
        <translation>시간을 잡고 있어요</translation>
    </message>
    <message>
        <source>We are sealing your application</source>
        <translation>신청서를 봉하고 있어요</translation>
    </message>
    <message>
        <source>We are looking for your application</source>
        <translation>신청서를 찾고 있어요</translation>
    </message>
    <message>
        <source>We are sending your photo</source>
        <translation>사진을 보내고 있어요</translation>
    </message>
    <message>
        <source>We are returning your money</source>
        <translation>돈을 돌려드리고 있어요</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>To pay</source>
        <translation>낼 돈</translation>
    </message>
    <message>
        <source>Sheets out</source>
        <translation>나온 종이</translation>
    </message>
    <message>
        <source>{out} of {of}</source>
        <translation>{of}장 중 {out}장</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>결제 그만두기</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Mon</source>
        <translation>월</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>화</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>목</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>금</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>토</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>일</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>This machine rests now</source>
        <translation>지금은 쉬는 시간이에요</translation>
    </message>
    <message>
        <source>Not issued at this hour</source>
        <translation>이 시간에는 안 돼요</translation>
    </message>
    <message>
        <source>Only at a counter</source>
        <translation>창구에서만 됩니다</translation>
    </message>
    <message>
        <source>Not on this machine</source>
        <translation>이 기계에서는 안 돼요</translation>
    </message>
    <message>
        <source>No printing now</source>
        <translation>지금은 인쇄가 안 돼요</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>종이가 떨어졌어요</translation>
    </message>
    <message>
        <source>Cards cannot be read now</source>
        <translation>지금은 카드를 못 읽어요</translation>
    </message>
    <message>
        <source>The camera rests now</source>
        <translation>지금 카메라가 쉬어요</translation>
    </message>
    <message>
        <source>No payment now</source>
        <translation>지금은 결제가 안 돼요</translation>
    </message>
    <message>
        <source>No connection now</source>
        <translation>지금은 연결이 안 돼요</translation>
    </message>
    <message>
        <source>The register does not answer</source>
        <translation>담당 기관이 답하지 않아요</translation>
    </message>
    <message>
        <source>The register is slow</source>
        <translation>담당 기관이 늦어요</translation>
    </message>
    <message>
        <source>The register is being checked</source>
        <translation>담당 기관을 확인하고 있어요</translation>
    </message>
    <message>
        <source>This machine is being checked</source>
        <translation>기계를 확인하고 있어요</translation>
    </message>
</context>
</TS>
